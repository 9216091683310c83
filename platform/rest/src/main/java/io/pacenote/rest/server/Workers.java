package io.pacenote.rest.server;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Has requests worked on, within the bounds of their contexts: by the calling thread while the context is free, else by
 * another, so that no thread of the container ever waits for a turn. Some of those threads are spared, to take requests.
 */
public final class Workers implements AutoCloseable {

    private final UnaryOperator<String> contextOf;
    private final Function<String, Bulkhead> newBulkhead;
    private final Map<String, Bulkhead> bulkheads = new ConcurrentHashMap<>();
    private final Semaphore callers;

    /**
     * @param contextOf the context that serves a path; of a path that none serves, any fixed name
     * @param newBulkhead makes the bulkhead of a context
     * @param callers how many calling threads may work at a time, over all contexts
     */
    public Workers(UnaryOperator<String> contextOf, Function<String, Bulkhead> newBulkhead, int callers) {
        this.contextOf = contextOf;
        this.newBulkhead = newBulkhead;
        this.callers = new Semaphore(callers);
    }

    /**
     * @param path of a request, with the system's name
     * @param answer sends what the work has come to. The workplace is free by then, if the calling thread had it: a client
     *     who comes back at once must find it, and one who reads slowly must not hold it
     * @return null when the work is done and answered, else when it will be
     */
    public @Nullable CompletableFuture<Void> work(String path, Runnable work, Runnable answer) {
        Bulkhead bulkhead = bulkheads.computeIfAbsent(contextOf.apply(path), newBulkhead);
        return workHere(bulkhead, work, answer) ? null : bulkhead.submit(work).thenRun(answer);
    }

    private boolean workHere(Bulkhead bulkhead, Runnable work, Runnable answer) {
        if (!callers.tryAcquire()) {
            return false;
        }
        try {
            boolean isDone = bulkhead.tryDo(work);
            if (isDone) {
                answer.run();
            }
            return isDone;
        } finally {
            callers.release();
        }
    }

    @Override
    public void close() {
        bulkheads.values().forEach(Bulkhead::close);
    }
}
