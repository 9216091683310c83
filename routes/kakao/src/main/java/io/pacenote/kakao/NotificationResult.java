package io.pacenote.kakao;

/** What came of a {@link Notification}. */
public sealed interface NotificationResult {

    /**
     * Certain and final: delivered, once, now or by an earlier call with this id.
     *
     * @param providerId the service's own number of the message
     */
    record Delivered(String providerId) implements NotificationResult {}

    /**
     * Certain and final: it will never be delivered.
     *
     * @param status HTTP status of the refusal; its words may quote the recipient and are not kept
     */
    record Refused(int status) implements NotificationResult {}

    /**
     * Unknown: it may have been delivered. Send it again with the same id.
     *
     * @param cause what went wrong, for the operator
     */
    record Unavailable(String cause) implements NotificationResult {}
}
