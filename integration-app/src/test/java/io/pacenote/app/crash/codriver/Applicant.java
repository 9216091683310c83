package io.pacenote.app.crash.codriver;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * A client that applies for one member after the other. While it does not know whether an application was accepted, it
 * repeats it with the same Idempotency-Key; so in the end it knows.
 */
final class Applicant {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int CREATED = 201;

    private final HttpClient http;
    private final URI subscriptions;
    private final LongSupplier nextMember;
    private final Answers answers;
    private final Queue<HttpRequest> pending = new ArrayDeque<>();
    private final JsonMapper json = new JsonMapper();

    Applicant(HttpClient http, URI subscriptions, LongSupplier nextMember, Answers answers) {
        this.http = http;
        this.subscriptions = subscriptions;
        this.nextMember = nextMember;
        this.answers = answers;
    }

    /** Starts on the next member if the last one has all his answers. */
    synchronized void apply() throws InterruptedException {
        if (pending.isEmpty()) {
            long userId = nextMember.getAsLong();
            MemberKind.of(userId).applications().forEach(subStatus -> pending.add(request(userId, subStatus)));
        }
        repeat();
    }

    /** Sends what has no answer yet, if there is something. */
    synchronized void repeat() throws InterruptedException {
        if (pending.isEmpty()) {
            return;
        }
        try {
            HttpResponse<String> answer = http.send(pending.element(), BodyHandlers.ofString());
            answers.record(answer);
            if (answer.statusCode() == CREATED) {
                answers.accept(json.readTree(answer.body()).path("subId").asLong());
                pending.remove();
            }
        } catch (IOException e) {
            answers.recordSilence(e);
        }
    }

    synchronized boolean isDone() {
        return pending.isEmpty();
    }

    private HttpRequest request(long userId, boolean subStatus) {
        String body = "{\"userId\":%d,\"subStatus\":%s}".formatted(userId, subStatus);
        return HttpRequest.newBuilder(subscriptions)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
