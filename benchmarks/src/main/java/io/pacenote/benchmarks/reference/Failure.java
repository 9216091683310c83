package io.pacenote.benchmarks.reference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is not committed is found by the next start, so the way out of every failure is the end. */
final class Failure {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    private Failure() {}

    static void end(Exception cause) {
        LOG.error("The program ends", cause);
        Runtime.getRuntime().halt(1);
    }
}
