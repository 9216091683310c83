package io.pacenote.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Consumers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** More comes than can be done: what is too much waits a little or is turned away, and nothing is done by half (spec 004-N5). */
@LibraryTest
@TestPropertySource(
        properties = {
            "pacenote.rest.threads=2",
            "pacenote.rest.queue=6",
            "library.returns.max-waiting=1",
            "library.returns.patience=300ms",
            "library.returns.rate-limit.requests=30",
            "library.returns.rate-limit.window=2s"
        })
class OverloadTest {

    private static final int FLOOD = 80;

    @Autowired
    private LibraryBooks books;

    @Autowired
    private Consumers consumers;

    @Test
    @DisplayName("004-N5: of a flood of loans some wait and are taken, the others get 503 and when to come again")
    void aFloodOfLoans(Library library, User user) {
        Shelf book = library.newBook(1000);
        consumers.awaitAllRead();
        Map<String, Long> before = books.rows();

        List<Answer> answers = flood(() -> user.borrowsLater(book, 1));

        long taken = count(answers, 201);
        assertThat(taken).isGreaterThanOrEqualTo(6);
        assertThat(count(answers, 503)).isPositive().isEqualTo(FLOOD - taken);
        assertThat(answers.stream().filter(answer -> answer.status() == 503))
                .allSatisfy(answer -> assertThat(answer.expectProblem(503).header("Retry-After"))
                        .isEqualTo("2"));
        user.awaitInfo((int) taken, 0);
        book.awaitStock((int) (1000 - taken));
        consumers.awaitAllRead();
        assertThat(books.rows())
                .containsEntry("library_borrow.borrow", before.get("library_borrow.borrow") + taken)
                .containsEntry("saga.saga", before.get("saga.saga") + taken);
        user.borrows(book, 1).awaitBorrowed();
    }

    @Test
    @DisplayName("004-N5: who sends more returns than he may gets 429 and when to come again; what he brings then is taken")
    void tooManyReturns(Library library, User user) {
        Shelf book = library.newBook(1);
        user.borrows(book, 1).awaitBorrowed();
        user.awaitInfo(1, 0);

        List<Answer> answers = flood(() -> library.newUser().returnsLater(book, 1));

        assertThat(answers.stream().map(Answer::status)).isSubsetOf(409, 429, 503).contains(429);
        assertThat(answers.stream().filter(answer -> answer.status() == 429))
                .allSatisfy(answer -> assertThat(Integer.parseInt(answer.expectProblem(429).header("Retry-After")))
                        .isBetween(1, 2));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(user.returns(book, 1).status()).isEqualTo(201));
        book.awaitStock(1);
        user.awaitInfo(0, 0);
    }

    private static List<Answer> flood(Supplier<CompletableFuture<Answer>> request) {
        return IntStream.range(0, FLOOD)
                .mapToObj(each -> request.get())
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static long count(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }
}
