package io.pacenote.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Consumers;
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
            "library.returns.patience=50ms",
            "library.returns.rate-limit.requests=5",
            "library.returns.rate-limit.window=1h",
            // it tells of each request that is turned away
            "logging.level.io.pacenote.rest.problem.ProblemMapper=error"
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
    @DisplayName("004-N5: who sends more returns than he may gets 429 and when to come again, and nothing is returned")
    void tooManyReturns(Library library, User user) {
        Shelf book = library.newBook(1);
        user.borrows(book, 1).awaitBorrowed();
        user.awaitInfo(1, 0);

        List<Answer> answers =
                IntStream.range(0, 8).mapToObj(each -> user.returns(book, 2)).toList();
        Answer tooMany = user.returns(book, 1).expectProblem(429);

        assertThat(answers.stream().map(Answer::status)).containsExactly(409, 409, 409, 409, 409, 429, 429, 429);
        assertThat(Integer.parseInt(tooMany.header("Retry-After"))).isBetween(1, 720);
        assertThat(tooMany.header("RateLimit-Policy")).isEqualTo("\"default\";q=5;w=3600");
        assertThat(tooMany.header("RateLimit")).startsWith("\"default\";r=0;t=");
        consumers.awaitAllRead();
        assertThat(book.stock()).isZero();
        assertThat(books.onLoan(book.bookId())).isEqualTo(1);
    }

    private static List<Answer> flood(Supplier<CompletableFuture<Answer>> request) {
        return IntStream.range(0, FLOOD).mapToObj(each -> request.get()).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static long count(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }
}
