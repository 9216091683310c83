package io.pacenote.app.crash.chatbot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.app.crash.Client;
import io.pacenote.app.crash.chatbot.ChatterKind.Step;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * A client that is one user after the other, and the marketer of his product. Whatever they do has a key of its own, and is repeated
 * with it until it is answered.
 */
public final class Chatter extends Client<ChatterKind, Step> {

    private static final String POSSIBLE = "선물 포장";
    private static final String IMPOSSIBLE = "불가능";

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final HttpClient http;
    private final ChatbotSite site;
    private final Talks talks;
    private final JsonMapper json = new JsonMapper();

    private String userId = "";
    private String productId = "";
    private long chatId;
    private long marketingId;
    private int stepsDone;

    public Chatter(HttpClient http, ChatbotSite site, Talks talks) {
        this.http = http;
        this.site = site;
        this.talks = talks;
    }

    @Override
    protected void arrive(long number, ChatterKind kind) {
        userId = kind.nameOf(number);
        productId = "00" + number;
        stepsDone = 0;
    }

    @Override
    protected boolean isDone(Step step) throws IOException, InterruptedException {
        boolean done =
                switch (step) {
                    case SEARCH -> search();
                    case ASK -> isTold(send(question("one")), Talk::asked);
                    case ASK_TWICE -> isToldTwice(question("one"), question("one"), Talk::asked);
                    case ASK_AT_ONCE -> askAtOnce();
                    case WISH -> isTold(send(wish(POSSIBLE)), talk -> talk.wished(true));
                    case WISH_TWICE -> isToldTwice(wish(POSSIBLE), wish(POSSIBLE), talk -> talk.wished(true));
                    case WISH_IMPOSSIBLE -> isTold(send(wish(IMPOSSIBLE)), talk -> talk.wished(false));
                    case CHANGE_WISH -> isTold(send(changedWish()), talk -> talk.wished(true));
                    case UNDO -> undo();
                    case TAKE_OVER -> takeOver("");
                    case TAKE_OVER_BY_NAME -> takeOver(",\"userId\":\"%s\"".formatted(friend()));
                    case RECOMMEND_TWICE -> isToldTwice(recommendation(), recommendation(), Talk::recommended);
                    case HAND_ON_AND_RECOMMEND -> isTold(send(handOver()), this::handedOn);
                };
        if (done) {
            stepsDone++;
        }
        return done;
    }

    private boolean search() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(ask("POST", site.chats(), "search", """
                {"productId":"%s","userId":"%s"}""".formatted(productId, userId)));
        if (answer.statusCode() == CREATED) {
            chatId = idOf(answer);
            talks.begin(chatId, Talk.begun(userId, productId));
        }
        return answer.statusCode() == CREATED;
    }

    /** Two questions that are none of each other's business; each is asked until it is answered. */
    private boolean askAtOnce() throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> other =
                http.sendAsync(question("other"), BodyHandlers.ofString()).exceptionally(silence -> null);
        HttpResponse<String> one = send(question("one"));
        HttpResponse<String> answer = other.join();
        boolean bothAnswered = one.statusCode() == OK && answer != null && answer.statusCode() == OK;
        if (bothAnswered) {
            talks.goOn(chatId, talk -> talk.asked().asked());
        }
        return bothAnswered;
    }

    private boolean isTold(HttpResponse<String> answer, UnaryOperator<Talk> what) {
        if (answer.statusCode() == OK) {
            talks.goOn(chatId, what);
        }
        return answer.statusCode() == OK;
    }

    private boolean isToldTwice(HttpRequest once, HttpRequest again, UnaryOperator<Talk> what)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> other =
                http.sendAsync(again, BodyHandlers.ofString()).exceptionally(silence -> null);
        HttpResponse<String> answer = send(once);
        other.join();
        return isTold(answer, what);
    }

    private boolean takeOver(String user) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(ask("POST", site.marketings(), "take over", """
                {"productId":"%s","marketerId":"%s"%s}""".formatted(productId, marketer("first"), user)));
        if (answer.statusCode() == CREATED) {
            marketingId = idOf(answer);
            talks.goOn(chatId, talk -> talk.takenOver(marketer("first"), user.isEmpty() ? null : friend()));
        }
        return answer.statusCode() == CREATED;
    }

    private Talk handedOn(Talk talk) {
        return talk.takenOver(marketer("second"), null).recommended();
    }

    private boolean undo() throws IOException, InterruptedException {
        talks.goOn(chatId, Talk::meddledWith);
        JsonNode saga = json.readTree(
                        send(request(site.sagasOf(chatId)).build()).body())
                .path("items")
                .path(0);
        URI compensation = site.compensation(saga.path("id").asText());
        int status = send(request(compensation).POST(BodyPublishers.noBody()).build())
                .statusCode();
        return status == OK || status == CONFLICT;
    }

    private String marketer(String which) {
        return which + " marketer of " + productId;
    }

    private String friend() {
        return "friend of " + userId;
    }

    private HttpRequest question(String which) {
        return ask("PUT", site.question(chatId), which, "{\"questionMsg\":\"%s\"}".formatted(which));
    }

    private HttpRequest wish(String message) {
        return ask("PUT", site.request(chatId), "wish", "{\"requestMsg\":\"%s\"}".formatted(message));
    }

    private HttpRequest changedWish() {
        return ask("PATCH", site.chat(chatId), "change", "{\"requestMsg\":\"%s\"}".formatted(POSSIBLE));
    }

    private HttpRequest recommendation() {
        return ask("PUT", site.recommendation(marketingId), "recommend", "");
    }

    private HttpRequest handOver() {
        return ask("PATCH", site.marketing(marketingId), "hand over", """
                {"marketerId":"%s","recommend":true}""".formatted(marketer("second")));
    }

    private HttpRequest ask(String method, URI address, String key, String body) {
        return request(address)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "\"%s %d of %s\"".formatted(key, stepsDone, userId))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private long idOf(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body()).path("id").asLong();
    }
}
