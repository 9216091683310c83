package io.pacenote.saga.model;

import java.util.List;

/** A law does not hold; the message tells the shortest way there. */
public final class BrokenLaw extends AssertionError {

    private final Law law;

    BrokenLaw(Law law, List<String> way) {
        super("%s is broken:%n%s".formatted(law, String.join(System.lineSeparator(), way)));
        this.law = law;
    }

    /** The law in question. */
    public Law law() {
        return law;
    }
}
