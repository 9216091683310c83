package io.pacenote.app.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A client that is one customer after the other. What got no answer, or "come again", is repeated until it has one.
 *
 * @param <K> kinds of customers
 * @param <S> what they do
 */
public abstract class Client<K extends ClientKind<S>, S> {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Queue<S> pending = new ArrayDeque<>();

    /** From now on it is this customer; it must have been done with the last one. */
    public final synchronized void become(long number, K kind) {
        pending.addAll(kind.steps());
        arrive(number, kind);
    }

    /** Does the first thing that is not done, if there is something. */
    public final synchronized void goOn() throws InterruptedException {
        try {
            if (!pending.isEmpty() && isDone(pending.element())) {
                pending.remove();
            }
        } catch (IOException silence) {
            // the process was killed: ask again
            hearNothing(silence);
        }
    }

    /** Whether all is done. */
    public final synchronized boolean isDone() {
        return pending.isEmpty();
    }

    /** This customer is there. */
    protected abstract void arrive(long number, K kind);

    /** Does a step, and tells whether it need not be repeated. */
    protected abstract boolean isDone(S step) throws IOException, InterruptedException;

    /** There was no answer. */
    protected void hearNothing(IOException silence) {}

    /** A request to be completed. */
    protected static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE);
    }
}
