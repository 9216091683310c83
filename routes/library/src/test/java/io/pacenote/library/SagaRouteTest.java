package io.pacenote.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.deadletter.DeadLetter;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.saga.SagaDetails;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.model.CatchDefinition;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SagaDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step of the saga that fails leaves nothing behind, and never ends the saga as if it had been done. */
@LibraryTest
class SagaRouteTest {

    private static final String BOOK = "library_book.book";

    @Autowired
    private CamelContext camel;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private LibraryBooks books;

    @Autowired
    private ProducerTemplate routes;

    @AfterEach
    void repair() {
        books.allowConfirmations();
        books.change("alter table " + BOOK + " drop constraint if exists sabotage");
    }

    @Test
    @DisplayName("004-F9: these are all saga routes, and none of them handles exceptions")
    void noSagaRouteHandlesExceptions() {
        assertThat(sagaRoutes().stream().map(RouteDefinition::getId))
                .containsExactlyInAnyOrder(LibraryChannels.Borrow.REQUEST, LibraryChannels.Book.TAKE);
        assertThat(sagaRoutes()).allSatisfy(route -> {
            assertThat(in(route, OnExceptionDefinition.class)).isEmpty();
            assertThat(in(route, CatchDefinition.class)).isEmpty();
        });
    }

    @Test
    @DisplayName("004-F9, §0.6 N-3: a stock that cannot be decreased is a dead letter, and is decreased when redriven")
    void theStockCannotBeWritten(Library library, User user) {
        Shelf book = library.newBook(4);
        books.change("alter table " + BOOK
                + " add constraint sabotage check (id <> %d or stock = 4) not valid".formatted(book.bookId()));
        Loan loan = user.borrows(book, 3);

        DeadLetter letter = awaitDeadLetter(loan);
        assertThat(letter.cause()).contains("sabotage");
        assertThat(book.stock()).isEqualTo(4);
        assertThat(loan.status()).isEqualTo("requested");
        assertThat(contextsOf(loan)).containsExactly("library.borrow");
        repair();
        assertThat(deadLetters.redrive(letter.id())).isTrue();

        loan.awaitBorrowed();
        book.awaitStock(1);
        books.awaitSaga(loan.borrowId(), "COMPLETED");
    }

    @Test
    @DisplayName("004-F9, §0.6 N-3: a confirmation that cannot be stored is a dead letter, and comes when redriven")
    void theConfirmationCannotBeWritten(Library library, User user) {
        Shelf book = library.newBook(4);
        books.refuseConfirmations();
        Loan loan = user.borrows(book, 3);

        DeadLetter letter = awaitDeadLetter(loan);
        assertThat(books.saga(loan.borrowId()).saga().status()).hasToString("ACTIVE");
        assertThat(contextsOf(loan)).containsExactly("library.borrow", "library.book");
        repair();
        assertThat(deadLetters.redrive(letter.id())).isTrue();

        loan.awaitBorrowed();
        books.awaitSaga(loan.borrowId(), "COMPLETED");
        assertThat(book.stock()).isEqualTo(1);
        user.returns(book, 3).expect(201);
    }

    @Test
    @DisplayName(
            "004-N8, 5.7.9: compensations may run twice, without their action, and before it: the stock is as it was")
    void compensationsAreIdempotent(Library library, User user) {
        Shelf book = library.newBook(4);
        books.refuseConfirmations();
        Loan loan = user.borrows(book, 3);
        book.awaitStock(1);

        compensate(LibraryChannels.Book.GIVE_BACK, loan.borrowId());
        compensate(LibraryChannels.Book.GIVE_BACK, loan.borrowId());
        assertThat(book.stock()).isEqualTo(4);
        books.passDeadline(loan.borrowId());
        loan.awaitStatus("canceled");
        books.awaitSaga(loan.borrowId(), "COMPENSATED");
        compensate(LibraryChannels.Borrow.CANCEL, loan.borrowId());
        compensate(LibraryChannels.Book.GIVE_BACK, loan.borrowId());
        compensate(LibraryChannels.Borrow.CANCEL, 999_999_999);
        compensate(LibraryChannels.Book.GIVE_BACK, 999_999_999);

        assertThat(book.stock()).isEqualTo(4);
        user.awaitInfo(0, 0);
    }

    private void compensate(String route, long borrowId) {
        routes.requestBodyAndHeader("direct:" + route, null, LibrarySaga.BORROW_ID, borrowId);
    }

    private DeadLetter awaitDeadLetter(Loan loan) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(books.deadLetters(loan.borrowId()))
                .isNotEmpty());
        return books.deadLetters(loan.borrowId()).get(0);
    }

    private List<String> contextsOf(Loan loan) {
        return books.saga(loan.borrowId()).steps().stream()
                .map(SagaDetails.StepView::context)
                .toList();
    }

    private List<RouteDefinition> sagaRoutes() {
        return ((ModelCamelContext) camel)
                .getRouteDefinitions().stream()
                        .filter(route -> route.getId().startsWith("library."))
                        .filter(route -> !in(route, SagaDefinition.class).isEmpty())
                        .toList();
    }

    private static Collection<?> in(RouteDefinition route, Class<? extends ProcessorDefinition<?>> type) {
        return ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), type);
    }
}
