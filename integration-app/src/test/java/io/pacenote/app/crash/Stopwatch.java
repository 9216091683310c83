package io.pacenote.app.crash;

import java.time.Duration;

/** Tells in one line what a test has gone through. */
final class Stopwatch {

    private final long start = System.nanoTime();
    private final String test;

    Stopwatch(String test) {
        this.test = test;
    }

    void print(CodriverBooks books, Answers answers, String troubles) {
        System.out.printf(
                "%s: %d applications, %d subscribed, %d failed, %d unsubscribed, %s, %d seconds, answers %s%n",
                test,
                books.applications().size(),
                books.count("SUBSCRIBED"),
                books.count("FAILED"),
                books.count("UNSUBSCRIBED"),
                troubles,
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                answers);
    }
}
