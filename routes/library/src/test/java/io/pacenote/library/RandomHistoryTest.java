package io.pacenote.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.contexts.ContextStatus;
import io.pacenote.contexts.Contexts;
import io.pacenote.saga.Sagas;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random histories: users borrow and return, operators undo, contexts go and come, events come again and in another order. In the
 * end nothing is lost and nothing is made, and the dashboard says what the others know. The seed of a history is in its name.
 */
@LibraryTest
class RandomHistoryTest {

    private static final int USERS = 4;
    private static final int BOOKS = 3;
    private static final int STOCK = 6;
    private static final int ACTIONS = 60;

    @Autowired
    private LibraryBooks books;

    @Autowired
    private Contexts contexts;

    @Autowired
    private Consumers consumers;

    @Autowired
    private Topics topics;

    @Autowired
    private Sagas sagas;

    private final List<CompletableFuture<Answer>> requests = new ArrayList<>();
    private List<User> users = List.of();
    private List<Shelf> shelves = List.of();

    @AfterEach
    void startAll() throws Exception {
        for (ContextStatus context : contexts.list()) {
            contexts.start(context.name());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    @DisplayName("004-F6, F7, N1, N3, 5.7.9: initial stock = stock + on loan, and fees = the sum over the returns")
    void nothingIsLostAndNothingIsMade(long seed, Library library) throws Exception {
        Random random = new Random(seed);
        users = Stream.generate(library::newUser).limit(USERS).toList();
        shelves = Stream.generate(() -> library.newBook(STOCK)).limit(BOOKS).toList();

        for (int i = 0; i < ACTIONS; i++) {
            act(random);
        }

        startAll();
        requests.forEach(CompletableFuture::join);
        consumers.awaitAllRead();
        awaitDecided();
        sendAgain(random);
        consumers.awaitAllRead();
        verify();
    }

    private void act(Random random) throws Exception {
        User user = any(users, random);
        Shelf book = any(shelves, random);
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> requests.add(user.borrowsLater(book, 1 + random.nextInt(4)));
            case 4, 5, 6 -> requests.add(user.returnsLater(book, 1 + random.nextInt(2), late(random)));
            case 7 -> undo(random);
            case 8 -> toggle(random);
            default -> sendAgain(random);
        }
    }

    /** 1 to 30 days after the default day, or not late. */
    private static String late(Random random) {
        return random.nextBoolean()
                ? ""
                : "'expireDate':'2026-01-01','returnDate':'2026-01-%02d'".formatted(1 + random.nextInt(30));
    }

    /** The operator undoes a loan, if it is not decided yet. */
    private void undo(Random random) {
        List<Long> loans = loans();
        if (!loans.isEmpty()) {
            sagas.compensate(books.saga(any(loans, random)).saga().id(), "at random");
        }
    }

    /** A context goes, or comes back. */
    private void toggle(Random random) throws Exception {
        ContextStatus context = any(contexts.list(), random);
        if (contexts.isStarted(context.name())) {
            contexts.stop(context.name());
        } else {
            contexts.start(context.name());
        }
    }

    /** Events of a loan come again, in any order, as they were or without headers. */
    private void sendAgain(Random random) {
        List<Long> loans = loans();
        if (loans.isEmpty()) {
            return;
        }
        List<Topics.Message> events = new ArrayList<>(topics.of(any(loans, random)));
        Collections.shuffle(events, random);
        topics.send(events.stream()
                .map(event -> random.nextBoolean() ? event : event.bodyOnly())
                .toList());
    }

    private List<Long> loans() {
        return users.stream()
                .flatMap(user -> books.loansOf(user.userId()).stream())
                .toList();
    }

    private void awaitDecided() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(loans())
                .allSatisfy(loan -> assertThat(books.statusOf(loan)).isNotEqualTo("REQUESTED")));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(loans())
                .allSatisfy(
                        loan -> assertThat(books.saga(loan).saga().finishedAt()).isNotNull()));
        consumers.awaitAllRead();
    }

    private void verify() {
        for (Shelf book : shelves) {
            assertThat(book.stock()).isNotNegative();
            assertThat(book.stock() + books.onLoan(book.bookId()))
                    .as("book %d", book.bookId())
                    .isEqualTo(STOCK);
        }
        for (User user : users) {
            int fees = books.lateDaysOf(user.userId()).stream()
                    .mapToInt(RandomHistoryTest::fee)
                    .sum();
            user.awaitInfo(books.onLoanOf(user.userId()), fees);
        }
        assertThat(loans())
                .allSatisfy(loan -> assertThat(books.deadLetters(loan)).isEmpty());
    }

    /** As the README of the system has it, not as the code does. */
    private static int fee(long days) {
        if (days == 0) {
            return 0;
        }
        return days <= 7 ? 500 : days <= 14 ? 1000 : 2000;
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
