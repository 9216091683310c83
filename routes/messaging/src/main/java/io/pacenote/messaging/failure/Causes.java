package io.pacenote.messaging.failure;

import java.util.stream.Stream;

/** Walks down what has caused a failure. */
final class Causes {

    /** Deeper than any real chain, and an end to one that bites its tail. */
    private static final int DEPTH = 50;

    private Causes() {}

    /** The failure itself first, its root cause last. */
    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(DEPTH);
    }
}
