package io.pacenote.app.crash.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.app.crash.Client;
import io.pacenote.app.crash.library.BorrowerKind.Step;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

/** A client that is one user after the other, and the librarian. Each borrows once and returns once, each with one key. */
public final class Borrower extends Client<BorrowerKind, Step> {

    static final LocalDate DUE = LocalDate.of(2026, 11, 15);

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final HttpClient http;
    private final LibrarySite site;
    private final Shelves shelves;
    private final LibraryPromises promises;
    private final JsonMapper json = new JsonMapper();

    private long number;
    private BorrowerKind kind = BorrowerKind.KEEPER;
    private long bookId;
    private long borrowId;
    private boolean hasNothing;

    public Borrower(HttpClient http, LibrarySite site, Shelves shelves, LibraryPromises promises) {
        this.http = http;
        this.site = site;
        this.shelves = shelves;
        this.promises = promises;
    }

    @Override
    protected void arrive(long number, BorrowerKind kind) {
        this.number = number;
        this.kind = kind;
        hasNothing = false;
    }

    @Override
    protected boolean isDone(Step step) throws IOException, InterruptedException {
        return hasNothing
                || switch (step) {
                    case ADD_BOOK -> isAdded(send(book()));
                    case BORROW -> isAnswered(send(loan()));
                    case BORROW_TWICE -> borrowTwice();
                    case AWAIT_DECISION -> isDecided();
                    case RETURN -> isTakenBack(send(giveBack("return")));
                    case RETURN_TWICE -> returnTwice("return", "return");
                    case RETURN_AT_TWO_DESKS -> returnTwice("one desk", "other desk");
                    case TRY_TO_RETURN -> tryToReturn();
                    case UNDO -> undo();
                };
    }

    private boolean isAdded(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() == CREATED) {
            bookId = idOf(answer);
        }
        return answer.statusCode() == CREATED;
    }

    /** The loan is requested, or there is nothing to lend. */
    private boolean isAnswered(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() == CREATED) {
            borrowId = idOf(answer);
            promises.lend(borrowId);
            return true;
        }
        hasNothing = answer.statusCode() == CONFLICT && answer.body().contains("out of stock");
        if (hasNothing) {
            promises.turnAway(number);
        }
        return hasNothing;
    }

    private boolean borrowTwice() throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> other = http.sendAsync(loan(), BodyHandlers.ofString());
        boolean answered = isAnswered(send(loan()));
        HttpResponse<String> answer = other.exceptionally(silence -> null).join();
        return answered || (answer != null && isAnswered(answer));
    }

    private boolean isDecided() throws IOException, InterruptedException {
        JsonNode status = read(site.borrow(borrowId)).path("status");
        hasNothing = status.asText().equals(LibraryInvariants.CANCELED);
        return hasNothing || status.asText().equals(LibraryInvariants.BORROWED);
    }

    private boolean isTakenBack(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() == CREATED) {
            promises.takeBack(idOf(answer));
        }
        return answer.statusCode() == CREATED;
    }

    private boolean returnTwice(String key, String otherKey) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> other = http.sendAsync(giveBack(otherKey), BodyHandlers.ofString());
        boolean takenBack = isTakenBack(send(giveBack(key)));
        HttpResponse<String> answer = other.exceptionally(silence -> null).join();
        return takenBack | (answer != null && isTakenBack(answer));
    }

    private boolean tryToReturn() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(giveBack("return"));
        return isTakenBack(answer) || answer.statusCode() == CONFLICT;
    }

    private boolean undo() throws IOException, InterruptedException {
        JsonNode saga = read(site.sagasOf(borrowId)).path("items").path(0);
        URI compensation = site.compensation(saga.path("id").asText());
        int status = send(request(compensation).POST(BodyPublishers.noBody()).build())
                .statusCode();
        return status == OK || status == CONFLICT;
    }

    private HttpRequest book() {
        String title = shelves.titleFor(number);
        return post(site.books(), title, """
                {"title":"%s","author":"Melville","stock":%d}""".formatted(title, shelves.copies()));
    }

    private HttpRequest loan() {
        return post(site.borrows(), "loan " + number, """
                {"userId":%d,"bookId":%d,"qty":%d,"borrowDate":"2026-11-01","expireDate":"%s"}""".formatted(number, bookId, kind.qty(), DUE));
    }

    private HttpRequest giveBack(String key) {
        return post(site.broughtBack(), key + " " + number, """
                {"userId":%d,"bookId":%d,"qty":%d,"returnDate":"%s"}""".formatted(
                        number, bookId, kind.qty(), DUE.plusDays(kind.daysLate())));
    }

    private static HttpRequest post(URI address, String key, String body) {
        return request(address)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", '"' + key + '"')
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private JsonNode read(URI address) throws IOException, InterruptedException {
        return json.readTree(send(request(address).build()).body());
    }

    private long idOf(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body()).path("id").asLong();
    }
}
