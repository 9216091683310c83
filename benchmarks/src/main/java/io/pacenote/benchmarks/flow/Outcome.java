package io.pacenote.benchmarks.flow;

import io.pacenote.benchmarks.http.Latencies;

/** What became of a load. */
final class Outcome {

    private final Latencies answers = new Latencies();
    private final Latencies completions = new Latencies();
    private long begin;
    private long answersEnd;
    private long end;

    void begin() {
        begin = System.nanoTime();
    }

    void answered(long due) {
        answers.record(due, System.nanoTime());
    }

    void complete(long due, long seen) {
        completions.record(due, seen);
    }

    void allAnswered() {
        answersEnd = System.nanoTime();
    }

    void allComplete() {
        end = System.nanoTime();
    }

    /** From the request to the answer. */
    Latencies answers() {
        return answers;
    }

    /** From the request to the complete row on my page. */
    Latencies completions() {
        return completions;
    }

    long applications() {
        return completions.count();
    }

    double acceptedPerSecond() {
        return answers.count() * 1e9 / (answersEnd - begin);
    }

    double completedPerSecond() {
        return completions.count() * 1e9 / (end - begin);
    }
}
