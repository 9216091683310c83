package io.pacenote.postgres;

import java.util.stream.Stream;
import org.springframework.transaction.TransactionSystemException;

/** Walks down what has caused a failure. */
public final class Causes {

    /** Deeper than any real chain, and an end to one that bites its tail. */
    private static final int DEPTH = 50;

    private Causes() {}

    /**
     * The failure itself first. When a connection dies, the rollback fails as well, and hides the failure that it was for; that
     * one counts as a cause here.
     */
    public static Stream<Throwable> of(Throwable failure) {
        return chain(failure).flatMap(Causes::withHidden);
    }

    /** What the failure began with; a hidden one is none. */
    public static Throwable rootOf(Throwable failure) {
        return chain(failure).reduce(failure, (above, below) -> below);
    }

    private static Stream<Throwable> withHidden(Throwable failure) {
        return failure instanceof TransactionSystemException system && system.getApplicationException() != null
                ? Stream.concat(Stream.of(failure), chain(system.getApplicationException()))
                : Stream.of(failure);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(DEPTH);
    }
}
