package io.pacenote.tracing;

import org.jspecify.annotations.Nullable;

/**
 * Follows business cases (N-9). A piece of work is traced on the thread that does it, from its beginning to {@link
 * TracedWork#close}; what it causes elsewhere or later takes its {@code traceparent} along, a text in the form of W3C's Trace
 * Context.
 */
public interface Tracing {

    /** The header in which W3C's Trace Context sends the cause of a request. */
    String TRACEPARENT = "traceparent";

    /** Nobody traces: nothing is made and nothing is asked. */
    Tracing OFF = new Tracing() {

        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public @Nullable String current() {
            return null;
        }

        @Override
        public TracedWork begin(WorkKind kind, String name) {
            return TracedWork.NONE;
        }

        @Override
        public TracedWork resume(WorkKind kind, String name, @Nullable String cause) {
            return TracedWork.NONE;
        }
    };

    /** Whether somebody traces; for those who would have to look for what they tell. */
    boolean isOn();

    /** What is stored or sent with that which the work of this thread causes; null if none is traced. */
    @Nullable
    String current();

    /**
     * Begins a part of the work of this thread.
     *
     * @param name one of few: of an operation, a topic, a route
     */
    TracedWork begin(WorkKind kind, String name);

    /**
     * Begins what somebody has caused elsewhere, or before.
     *
     * @param name one of few: of an operation, a topic, a route
     * @param cause his {@code traceparent}, as it came: one that is none is as good as null, and a trace begins
     */
    TracedWork resume(WorkKind kind, String name, @Nullable String cause);
}
