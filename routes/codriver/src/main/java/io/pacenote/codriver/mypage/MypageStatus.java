package io.pacenote.codriver.mypage;

/** What has become of an application, as the member reads it (spec 000, 1.7.5). */
public enum MypageStatus {
    REQUESTED,
    PAID,
    SUBSCRIBED,
    FAILED,
    CANCEL_REQUESTED,
    UNSUBSCRIBED
}
