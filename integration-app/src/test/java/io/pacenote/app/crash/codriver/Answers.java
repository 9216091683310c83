package io.pacenote.app.crash.codriver;

import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;

/** What the clients were told, from any thread. */
public final class Answers {

    private static final int CREATED = 201;
    private static final int UNAVAILABLE = 503;

    private final Set<Long> accepted = new ConcurrentSkipListSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Collection<String> unclean = new ConcurrentLinkedQueue<>();

    /** An application was accepted under this number. */
    void accept(long subId) {
        accepted.add(subId);
    }

    /** Writes an answer down. */
    void record(HttpResponse<String> answer) {
        count(String.valueOf(answer.statusCode()));
        if (answer.statusCode() != CREATED && !isCleanRefusal(answer)) {
            unclean.add(answer.statusCode() + " " + answer.headers().map() + " " + answer.body());
        }
    }

    /** There was none. */
    void recordSilence(Exception failure) {
        count(failure.getClass().getSimpleName());
        unclean.add(failure.toString());
    }

    /** Numbers of the accepted applications. */
    public Set<Long> accepted() {
        return accepted;
    }

    /** How many answers were not 201, and how often there was none. */
    public synchronized int refusals() {
        return counts.values().stream().mapToInt(Integer::intValue).sum()
                - counts.getOrDefault(String.valueOf(CREATED), 0);
    }

    /** Everything that is neither 201 nor a 503 that says when to come back. */
    public Collection<String> unclean() {
        return unclean;
    }

    /** How often each status, or failure of the connection, was met. */
    @Override
    public synchronized String toString() {
        return counts.toString();
    }

    private synchronized void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private static boolean isCleanRefusal(HttpResponse<String> answer) {
        return answer.statusCode() == UNAVAILABLE
                && answer.headers().firstValue("Retry-After").isPresent()
                && answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("application/problem+json"))
                        .isPresent();
    }
}
