package io.pacenote.kakao;

/** Names of the port's route, a {@code direct:} endpoint and a routeId, and of its circuit breaker. */
public final class KakaoChannels {

    /**
     * In: {@link Notification}, out: {@link NotificationResult}. The caller's headers survive. Refuses to run inside a
     * transaction.
     */
    public static final String NOTIFY = "kakao.notify";

    public static final String NOTIFY_BREAKER = "kakao.notify.breaker";

    private KakaoChannels() {}
}
