package io.pacenote.app.crash.codriver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.app.crash.codriver.MemberKind.Step;
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

/**
 * A client that is one member after the other. While it does not know whether an application was accepted, it repeats it with
 * the same Idempotency-Key; so in the end it knows.
 */
public final class Applicant {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int CREATED = 201;

    private final HttpClient http;
    private final CodriverSite site;
    private final Answers answers;
    private final Queue<Step> pending = new ArrayDeque<>();
    private final JsonMapper json = new JsonMapper();

    private long userId;
    private long subId;
    private UUID idempotencyKey = UUID.randomUUID();

    public Applicant(HttpClient http, CodriverSite site, Answers answers) {
        this.http = http;
        this.site = site;
        this.answers = answers;
    }

    /** From now on it is this member; it must have been done with the last one. */
    public synchronized void become(long userId, MemberKind kind) {
        this.userId = userId;
        pending.addAll(kind.steps());
    }

    /** Does the first thing that is not done, if there is something. */
    public synchronized void goOn() throws InterruptedException {
        try {
            if (!pending.isEmpty() && isDone(pending.element())) {
                pending.remove();
            }
        } catch (IOException e) {
            answers.recordSilence(e);
        }
    }

    /** Whether all is done. */
    public synchronized boolean isDone() {
        return pending.isEmpty();
    }

    private boolean isDone(Step step) throws IOException, InterruptedException {
        return switch (step) {
            case APPLY -> isAccepted(true);
            case CANCEL -> isAccepted(false);
            case AWAIT_SUBSCRIBED ->
                !read("/codriver/subscriptions/" + subId)
                        .path("status")
                        .asText()
                        .equals("REQUESTED");
            case AWAIT_DEADLINE -> isGivenUp();
        };
    }

    private boolean isAccepted(boolean subStatus) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(application(subStatus), BodyHandlers.ofString());
        answers.record(answer);
        if (answer.statusCode() != CREATED) {
            return false;
        }
        subId = json.readTree(answer.body()).path("subId").asLong();
        answers.accept(subId);
        idempotencyKey = UUID.randomUUID();
        return true;
    }

    /** No saga of the application is active: its deadline was met, or missed. */
    private boolean isGivenUp() throws IOException, InterruptedException {
        JsonNode active = read("/ops/sagas?status=ACTIVE&key=" + subId).path("total");
        return active.isNumber() && active.asLong() == 0;
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        URI address = site.subscription().resolve(path);
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        return json.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private HttpRequest application(boolean subStatus) {
        String body = "{\"userId\":%d,\"subStatus\":%s}".formatted(userId, subStatus);
        return HttpRequest.newBuilder(site.subscriptions())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey.toString())
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
