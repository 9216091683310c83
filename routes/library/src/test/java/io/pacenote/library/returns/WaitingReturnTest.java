package io.pacenote.library.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.application.LibraryApplication;
import io.pacenote.library.LibraryChannels;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A return that comes before the events of its loan, in this context alone (spec 004, 5.7.4). */
@SpringBootTest(
        classes = {LibraryApplication.class, Topics.class, Consumers.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pacenote.contexts=library.return", "library.returns.patience=10m"})
class WaitingReturnTest {

    private static final String RETURNS = "/library/returns";

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("5.7.4: a return of which nothing is known waits for the loan, and for its confirmation")
    void waitsForItsLoan() {
        CompletableFuture<Answer> waiting = bring(7_101, 2);

        tell("BookBorrowed", 7_000_501, 7_101);
        assertThat(waiting).isNotDone();
        tell("BorrowConfirmed", 7_000_501, 7_101);

        assertThat(waiting.join().expect(201).json().path("qty").asInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("5.7.4: a return that waits and needs more than one loan goes on when the last of them is there")
    void waitsForTwoLoans() {
        CompletableFuture<Answer> waiting = bring(7_102, 3);

        tell("BorrowConfirmed", 7_000_502, 7_102);
        assertThat(waiting).isNotDone();
        tell("BorrowConfirmed", 7_000_503, 7_102);

        waiting.join().expect(201);
        assertThat(new Client(port).get(RETURNS + "?userId=7102").embedded("returns"))
                .hasSize(1);
    }

    private CompletableFuture<Answer> bring(long userId, int qty) {
        return new Client(port).postLater(RETURNS, "{'userId':%d,'bookId':3,'qty':%d}".formatted(userId, qty));
    }

    private void tell(String type, long borrowId, long userId) {
        topics.send(Topics.event(
                LibraryChannels.TOPIC,
                borrowId,
                "{'eventType':'%s','id':%d,'userId':%d,'bookId':3,'qty':2}".formatted(type, borrowId, userId)));
        consumers.awaitAllRead();
    }
}
