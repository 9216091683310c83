package io.pacenote.chatbot.train;

/**
 * Port: decides on requests (spec 002-F6, F10). A bean of this type takes the place of {@link RefusedPhrasesPolicy}; it may ask a
 * text classifier, for example. It is called outside any transaction, on a thread of its own, by several threads at once; for as
 * long as {@code chatbot.train.timeout}, after which it is interrupted, and inside a circuit breaker. What it throws is no decision,
 * and neither is being late: it is asked again. So it may be asked more than once about one request.
 */
@FunctionalInterface
public interface RequestPolicy {

    /**
     * @param requestMsg what a user wishes, never blank
     * @return whether it is approved
     * @throws Exception when that cannot be said now
     */
    boolean approves(String requestMsg) throws Exception;
}
