package io.pacenote.benchmarks.flow;

import io.pacenote.benchmarks.http.HttpConnection;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends applications, each by a member of its own. */
final class Applications {

    private static final int CREATED = 201;
    private static final Pattern SUB_ID = Pattern.compile("\"subId\":(\\d+)");

    private final URI subscriptions;
    private final Completions completions;
    private final AtomicLong members = new AtomicLong();

    Applications(URI subscriptions, Completions completions) {
        this.subscriptions = subscriptions;
        this.completions = completions;
    }

    URI server() {
        return subscriptions;
    }

    /**
     * Applies for a subscription and returns when that is answered.
     *
     * @return when it is complete
     */
    CompletableFuture<Long> apply(HttpConnection connection) throws IOException {
        String answer = connection
                .post(
                        subscriptions.getPath(),
                        "{\"userId\":%d,\"subStatus\":true}".formatted(members.incrementAndGet()))
                .require(CREATED)
                .body();
        Matcher subId = SUB_ID.matcher(answer);
        if (!subId.find()) {
            throw new IllegalStateException("no subId: " + answer);
        }
        return completions.of(Long.parseLong(subId.group(1)));
    }

    /** All that were ever sent. */
    long total() {
        return members.get();
    }
}
