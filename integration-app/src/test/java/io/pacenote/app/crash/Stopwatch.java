package io.pacenote.app.crash;

import io.pacenote.app.crash.codriver.Answers;
import io.pacenote.app.crash.codriver.CodriverInvariants;
import java.time.Duration;

/** Tells in one line what a test has gone through. */
final class Stopwatch {

    private final long start = System.nanoTime();
    private final String test;

    Stopwatch(String test) {
        this.test = test;
    }

    void print(CodriverInvariants.Ends ends, Answers answers, String troubles) {
        System.out.printf(
                "%s: %s, %s, %d seconds, answers %s%n",
                test,
                ends,
                troubles,
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                answers);
    }
}
