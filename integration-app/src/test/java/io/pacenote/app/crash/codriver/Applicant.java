package io.pacenote.app.crash.codriver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.app.crash.Client;
import io.pacenote.app.crash.codriver.MemberKind.Step;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/**
 * A client that is one member after the other. While it does not know whether an application was accepted, it repeats it with
 * the same Idempotency-Key; so in the end it knows.
 */
public final class Applicant extends Client<MemberKind, Step> {

    private static final int CREATED = 201;

    private final HttpClient http;
    private final CodriverSite site;
    private final Answers answers;
    private final JsonMapper json = new JsonMapper();

    private long userId;
    private long subId;
    private UUID idempotencyKey = UUID.randomUUID();

    public Applicant(HttpClient http, CodriverSite site, Answers answers) {
        this.http = http;
        this.site = site;
        this.answers = answers;
    }

    @Override
    protected void arrive(long number, MemberKind kind) {
        userId = number;
    }

    @Override
    protected void hearNothing(IOException silence) {
        answers.recordSilence(silence);
    }

    @Override
    protected boolean isDone(Step step) throws IOException, InterruptedException {
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
        return json.readTree(
                http.send(request(address).build(), BodyHandlers.ofString()).body());
    }

    private HttpRequest application(boolean subStatus) {
        String body = "{\"userId\":%d,\"subStatus\":%s}".formatted(userId, subStatus);
        return request(site.subscriptions())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey.toString())
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
