package io.pacenote.kakao;

/** Names of the port's routes, each a {@code direct:} endpoint and a routeId, and of its circuit breaker. */
public final class KakaoChannels {

    /**
     * In: {@link Notification}, out: {@link NotificationResult}. The caller's headers survive. Refuses to run inside a
     * transaction.
     */
    public static final String NOTIFY = "kakao.notify";

    /**
     * In: {@link Notification}; ends when it has been delivered or refused for good, and otherwise throws {@link
     * NotificationOutstandingException}. For a route that reads a topic with {@code FailurePolicies.EVENT_CONSUMER}, in a consumer
     * group of its own: the topic is the queue. The event is tried again without end, and those behind it in its partition wait, so
     * that they stay in order; no other consumer group does. An event's id is a good id for its notification, which is then delivered once.
     */
    public static final String NOTIFY_UNTIL_ANSWERED = "kakao.notifyUntilAnswered";

    public static final String NOTIFY_BREAKER = "kakao.notify.breaker";

    private KakaoChannels() {}
}
