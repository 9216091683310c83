package io.pacenote.app.crash.nicecall;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.app.crash.Client;
import io.pacenote.app.crash.nicecall.CustomerKind.Step;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A client that is one customer after the other, and the driver who comes for him. */
public final class Customer extends Client<CustomerKind, Step> {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final Set<Integer> PAID_OR_REFUSED = Set.of(OK, 402, 409);
    private static final Set<Integer> CANCELLED_OR_DENIED = Set.of(204, 409);
    private static final Set<Integer> CAUGHT_OR_GONE = Set.of(OK, 403);

    private final HttpClient http;
    private final NicecallSite site;
    private final Consumer<Long> accepted;
    private final JsonMapper json = new JsonMapper();

    private long number;
    private CustomerKind kind = CustomerKind.ORDINARY;
    private long callId;
    private String idempotencyKey = "";

    /** @param accepted is told the number of each call that was answered with 201 */
    public Customer(HttpClient http, NicecallSite site, Consumer<Long> accepted) {
        this.http = http;
        this.site = site;
        this.accepted = accepted;
    }

    @Override
    protected void arrive(long number, CustomerKind kind) {
        this.number = number;
        this.kind = kind;
        idempotencyKey = UUID.randomUUID().toString();
    }

    @Override
    protected boolean isDone(Step step) throws IOException, InterruptedException {
        return switch (step) {
            case CALL -> hasCalled();
            case PAY -> PAID_OR_REFUSED.contains(post(site.payCall(callId)));
            case PAY_TWICE -> payTwice();
            case PAY_AND_CANCEL -> payAndCancel();
            case CATCH -> CAUGHT_OR_GONE.contains(post(site.catchCall(callId)));
            case CANCEL -> CANCELLED_OR_DENIED.contains(delete());
            case AWAIT_DEADLINE -> isGivenUp();
        };
    }

    private boolean hasCalled() throws IOException, InterruptedException {
        String body = """
                {"mobile":"%s","location":"%s","payType":"CARD","payAmount":%d}""".formatted(CustomerKind.mobileOf(number), kind.location(), NicecallInvariants.FARE);
        HttpResponse<String> answer = http.send(
                request(site.calls())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != CREATED) {
            return false;
        }
        callId = json.readTree(answer.body()).path("callId").asLong();
        accepted.accept(callId);
        return true;
    }

    private boolean payTwice() throws IOException, InterruptedException {
        CompletableFuture<?> other = http.sendAsync(payment(), BodyHandlers.discarding());
        int status = post(site.payCall(callId));
        return other.handle((answer, failure) -> failure == null).join() && PAID_OR_REFUSED.contains(status);
    }

    private boolean payAndCancel() throws IOException, InterruptedException {
        CompletableFuture<?> payment = http.sendAsync(payment(), BodyHandlers.discarding());
        int status = delete();
        payment.handle((answer, failure) -> answer).join();
        return CANCELLED_OR_DENIED.contains(status);
    }

    private boolean isGivenUp() throws IOException, InterruptedException {
        HttpRequest request = request(site.call(callId)).build();
        String call = http.send(request, BodyHandlers.ofString()).body();
        return json.readTree(call).path("status").asText().equals("DENIED");
    }

    private HttpRequest payment() {
        return request(site.payCall(callId)).POST(BodyPublishers.noBody()).build();
    }

    private int post(URI address) throws IOException, InterruptedException {
        return http.send(request(address).POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private int delete() throws IOException, InterruptedException {
        return http.send(request(site.call(callId)).DELETE().build(), BodyHandlers.discarding())
                .statusCode();
    }
}
