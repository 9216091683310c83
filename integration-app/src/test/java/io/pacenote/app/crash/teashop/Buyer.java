package io.pacenote.app.crash.teashop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.app.crash.Client;
import io.pacenote.app.crash.teashop.BuyerKind.Step;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A client that is one customer after the other, and his seller. Each orders once, with one Idempotency-Key. */
public final class Buyer extends Client<BuyerKind, Step> {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final int CONFLICT = 409;
    private static final Set<String> UNDER_WAY = Set.of("주문됨", "결제됨");

    private final HttpClient http;
    private final TeashopSite site;
    private final Promises promises;
    private final JsonMapper json = new JsonMapper();

    private long number;
    private long orderId;
    private @Nullable CompletableFuture<HttpResponse<String>> ordering;

    public Buyer(HttpClient http, TeashopSite site, Promises promises) {
        this.http = http;
        this.site = site;
        this.promises = promises;
    }

    @Override
    protected void arrive(long number, BuyerKind kind) {
        this.number = number;
        ordering = null;
    }

    @Override
    protected boolean isDone(Step step) throws IOException, InterruptedException {
        return switch (step) {
            case ORDER -> isAccepted(http.send(order(), BodyHandlers.ofString()));
            case ORDER_TWICE -> orderTwice();
            case ORDER_AND_CANCEL -> orderAndCancel();
            case AWAIT_RECEIVED -> isReceived();
            case AWAIT_END -> hasEnded();
            case CANCEL -> cancel();
            case SHIP -> isShipped(http.send(shipment(), BodyHandlers.discarding()));
            case SHIP_AND_CANCEL -> shipAndCancel();
        };
    }

    private boolean isAccepted(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != CREATED) {
            return false;
        }
        orderId = json.readTree(answer.body()).path("id").asLong();
        promises.accept(orderId);
        return true;
    }

    private boolean orderTwice() throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> other = http.sendAsync(order(), BodyHandlers.ofString());
        boolean accepted = isAccepted(http.send(order(), BodyHandlers.ofString()));
        HttpResponse<String> answer = other.exceptionally(silence -> null).join();
        return accepted | (answer != null && isAccepted(answer));
    }

    /** He sees his order before it is answered, and cancels it. */
    private boolean orderAndCancel() throws IOException, InterruptedException {
        if (ordering == null || ordering.isDone()) {
            ordering = http.sendAsync(order(), BodyHandlers.ofString());
        }
        JsonNode placed = read(site.ordersOf(BuyerKind.customerId(number)))
                .path("_embedded")
                .path("orders")
                .path(0);
        if (placed.isMissingNode()) {
            return false;
        }
        orderId = placed.path("id").asLong();
        promises.accept(orderId);
        boolean cancelled = cancel();
        ordering.handle((answer, silence) -> answer).join();
        return cancelled;
    }

    private boolean cancel() throws IOException, InterruptedException {
        HttpRequest cancellation = request(site.order(orderId)).DELETE().build();
        int status = http.send(cancellation, BodyHandlers.discarding()).statusCode();
        if (status == NO_CONTENT) {
            promises.cancel(orderId);
        }
        return status == NO_CONTENT || status == CONFLICT;
    }

    private boolean isShipped(HttpResponse<?> answer) {
        if (answer.statusCode() == CREATED) {
            promises.ship(orderId);
        }
        return Set.of(OK, CREATED, CONFLICT).contains(answer.statusCode());
    }

    private boolean shipAndCancel() throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<Void>> shipping = http.sendAsync(shipment(), BodyHandlers.discarding());
        boolean cancelled = cancel();
        HttpResponse<Void> answer = shipping.exceptionally(silence -> null).join();
        return cancelled & (answer != null && isShipped(answer));
    }

    private boolean isReceived() throws IOException, InterruptedException {
        return read(site.storeOrdersOf(orderId))
                        .path("page")
                        .path("totalElements")
                        .asInt()
                > 0;
    }

    private boolean hasEnded() throws IOException, InterruptedException {
        JsonNode status = read(site.order(orderId)).path("status");
        return status.isTextual() && !UNDER_WAY.contains(status.asText());
    }

    private JsonNode read(URI address) throws IOException, InterruptedException {
        return json.readTree(
                http.send(request(address).build(), BodyHandlers.ofString()).body());
    }

    private HttpRequest order() {
        String customerId = BuyerKind.customerId(number);
        return request(site.orders())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", customerId)
                .POST(BodyPublishers.ofString(
                        """
                        {"item":"캐모마일","qty":%d,"price":%d,"storeId":%d,"customerId":"%s","address":"서울"}""".formatted(TeashopInvariants.QTY, TeashopInvariants.PRICE, number, customerId)))
                .build();
    }

    private HttpRequest shipment() {
        return request(site.storeOrders())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"orderId\":%d}".formatted(orderId)))
                .build();
    }
}
