package io.pacenote.chatbot.marketing;

/** How far a recommendation has got. */
public enum RecommendationStatus {
    /** It is sent until there is an answer. */
    PENDING,
    /** The notification service has it. */
    SENT,
    /** The notification service will never take it, as nobody has this number, say. */
    REFUSED
}
