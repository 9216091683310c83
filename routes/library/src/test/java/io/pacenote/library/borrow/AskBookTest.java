package io.pacenote.library.borrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.remote.BreakerOperations;
import io.pacenote.remote.BreakerStatus;
import io.pacenote.remote.ScriptedServer;
import io.pacenote.testkit.Answer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code POST /borrows}, whatever book says or does not say (spec 004-N1, N4, 5.7.1, 5.7.8). */
@BorrowContextTest
class AskBookTest {

    private static final String BREAKER = "library.borrow.book.breaker";
    private static final int ENOUGH = 10;

    @Autowired
    private BorrowBooks books;

    @Autowired
    private BreakerOperations breakers;

    @AfterEach
    void repair() {
        books.change("alter table messaging.outbox drop constraint if exists sabotage");
    }

    @Test
    @DisplayName("004-N1: book is asked for the stock of the book, with nothing of the user's request")
    void asksBook(Desk desk, ScriptedServer book) {
        Answer requested = desk.borrow().expect(201);

        ScriptedServer.Request asked = book.requests().get(0);
        assertThat(asked.line()).isEqualTo("GET /v1/books/3/availability");
        assertThat(asked.body()).isEmpty();
        assertThat(asked.headers()).doesNotContainKeys("Long-running-action", "Userid", "Qty");
        assertThat(books.events(id(requested))).containsExactly("BookBorrowed");
        assertThat(books.saga(id(requested)).saga().status()).hasToString("ACTIVE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "409 | {\"id\":3,\"known\":true,\"stock\":0}",
                "404 | {\"id\":3,\"known\":false,\"stock\":0}",
            })
    @DisplayName("004-N1, 5.7.1, 5.7.8: what book says is not there is refused, and nothing of it is stored or told")
    void refuses(int status, String body, Desk desk, ScriptedServer book) {
        books.awaitSent();
        Map<String, Long> before = books.rows();
        book.answers(200, body);

        desk.borrow().expectProblem(status);

        assertThat(books.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"id\":3,\"known\":true}",
                "200 | {\"stock\":0}",
                "200 | null",
                "200 | <html/>",
                "200 | ''",
                "302 | ''",
                "401 | {}",
                "404 | {}",
                "500 | {}",
                "503 | {}"
            })
    @DisplayName("004-N4, 5.7.1: without an answer of its contract a loan is accepted, and decided later")
    void acceptsWithoutAnAnswer(int status, String body, Desk desk, ScriptedServer book) {
        book.answers(status, body);

        assertThat(desk.statusOf(id(desk.borrow().expect(201)))).isEqualTo("requested");
    }

    @Test
    @DisplayName("004-N4: who waits too long for book waits no longer, and his loan is accepted")
    void doesNotWaitForEver(Desk desk, ScriptedServer book) {
        book.answersByteByByteForEver();

        assertThat(desk.statusOf(id(desk.borrow().expect(201)))).isEqualTo("requested");
    }

    @Test
    @DisplayName("004-N4, N5: after many failures book is not asked any more, until it is well again")
    void opensAndRecovers(Desk desk, ScriptedServer book) {
        book.answers(500, "");
        for (int i = 0; i < ENOUGH; i++) {
            desk.borrow().expect(201);
        }
        assertThat(book.requests()).hasSize(ENOUGH);
        book.forgetsRequests();

        desk.borrow().expect(201);

        assertThat(book.requests()).isEmpty();
        assertThat(state()).isEqualTo("OPEN");
        book.answers(200, "{\"id\":3,\"known\":true,\"stock\":0}");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> desk.borrow().expectProblem(409));
    }

    @Test
    @DisplayName("004-F2: a loan that cannot be told is not stored, and begins no saga")
    void oneTransaction(Desk desk) {
        books.awaitSent();
        Map<String, Long> before = books.rows();
        books.change("alter table messaging.outbox add constraint sabotage check (topic <> 'library') not valid");

        desk.borrow().expectProblem(409);

        assertThat(books.rows()).isEqualTo(before);
    }

    private String state() {
        return breakers.list().stream()
                .filter(breaker -> breaker.name().equals(BREAKER))
                .map(BreakerStatus::state)
                .findFirst()
                .orElseThrow();
    }

    private static long id(Answer requested) {
        return requested.json().path("id").asLong();
    }
}
