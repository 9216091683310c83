package io.pacenote.benchmarks;

import java.util.Locale;

/** How the saga ends. */
enum Variant {
    /** All three steps are done. */
    SUCCESS,
    /** The third step fails, and the two before it are compensated. */
    FAILURE;

    /** The order with this number of its own. */
    long order(long number) {
        return this == SUCCESS ? number : -number;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
