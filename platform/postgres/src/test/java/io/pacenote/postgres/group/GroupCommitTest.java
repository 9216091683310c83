package io.pacenote.postgres.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "spring.datasource.hikari.maximum-pool-size=20")
class GroupCommitTest {

    private static final String ADD = "insert into entry (id) values (?)";
    private static final String NAME = "update entry set name = ? where id = ?";

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcTemplate jdbc;

    private final List<Thread> threads = new ArrayList<>();
    private CountedDataSource counted;
    private GroupCommit group;

    @BeforeEach
    void start() {
        jdbc.execute("drop table if exists entry; create table entry (id integer primary key, name text)");
        counted = new CountedDataSource(dataSource);
        group = new GroupCommit(
                counted, new JdbcTemplate(counted), new TransactionTemplate(new DataSourceTransactionManager(counted)));
    }

    @Test
    void unitsThatComeWhileOthersAreWrittenAreCommittedTogether() throws Exception {
        List<CompletableFuture<Void>> ends = committedTogether(
                IntStream.rangeClosed(1, 10).mapToObj(this::adding).toList());

        ends.forEach(CompletableFuture::join);

        assertThat(entries()).containsExactly(-2, -1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(counted.transactions()).isEqualTo(3);
    }

    @Test
    void aUnitThatFailsTakesNoOtherWithIt() throws Exception {
        List<CompletableFuture<Void>> ends = committedTogether(List.of(adding(1), adding(-1), adding(3)));

        assertThatThrownBy(() -> ends.get(1).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(DuplicateKeyException.class);
        ends.get(0).join();
        ends.get(2).join();
        assertThat(entries()).containsExactly(-2, -1, 1, 3);
    }

    /** The longer one is more than the driver sends without waiting for answers. */
    @ParameterizedTest
    @ValueSource(ints = {2, 400})
    void aUnitIsWrittenWhollyOrNotAtAll(int writes) {
        commit(adding(writes));
        int before = counted.transactions();

        assertThatThrownBy(() -> commit(unit -> IntStream.rangeClosed(1, writes)
                        .forEach(id -> unit.add(new TestWrite(ADD, List.of(id), id, GroupCommitTest::fail)))))
                .hasMessage("done alone");

        assertThat(entries()).containsExactly(writes);
        assertThat(counted.transactions() - before).isEqualTo(2);
    }

    /** Also where an answer lies between, which the driver waits for, once it knows that it may be long. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aUnitThatAsksIsWrittenWhollyOrNotAtAll(int questions) {
        List<String> answers = new ArrayList<>();
        Consumer<Integer> asking = from -> commit(unit -> {
            unit.add(new TestWrite(ADD, List.of(from), from, GroupCommitTest::fail));
            IntStream.rangeClosed(from + 1, from + questions)
                    .forEach(id -> unit.add(new TestQuestion(id, answers::add, GroupCommitTest::fail)));
        });
        IntStream.rangeClosed(1, 10).forEach(n -> asking.accept(10 * n));
        List<Integer> before = entries();

        jdbc.update("insert into entry (id) values (1000), (2000 + ?)", questions);
        assertThatThrownBy(() -> asking.accept(1000)).hasMessage("done alone");
        assertThatThrownBy(() -> asking.accept(2000)).hasMessage("done alone");

        assertThat(answers).hasSize(10 * questions).contains("named 11", "named " + (100 + questions));
        assertThat(entries()).hasSize(before.size() + 2).containsAll(before);
    }

    @Test
    void answersComeToWhoHasAskedAlsoInAGroup() throws Exception {
        Map<Integer, String> answers = new ConcurrentHashMap<>();

        committedTogether(IntStream.rangeClosed(1, 10)
                        .<Consumer<Unit>>mapToObj(id -> unit ->
                                unit.add(new TestQuestion(id, name -> answers.put(id, name), GroupCommitTest::fail)))
                        .toList())
                .forEach(CompletableFuture::join);

        assertThat(answers).hasSize(10).containsEntry(1, "named 1").containsEntry(10, "named 10");
        assertThat(counted.transactions()).isEqualTo(3);
    }

    @Test
    void aChangeThatFailsIsDoneAloneByWhoWantsIt() throws Exception {
        AtomicReference<Thread> doneBy = new AtomicReference<>();
        Consumer<Unit> failing = unit -> {
            unit.add(write(ADD, 5));
            unit.add(new TestWrite(
                    "insert into entry (id) select null", List.of(), 99, () -> doneBy.set(Thread.currentThread())));
        };

        committedTogether(List.of(adding(1), failing)).forEach(CompletableFuture::join);

        assertThat(entries()).containsExactly(-2, -1, 1, 5);
        assertThat(doneBy.get()).isSameAs(threads.get(3));
    }

    @Test
    void twoUnitsAboutTheSameAreNotInOneGroup() throws Exception {
        commit(adding(1));
        int before = counted.transactions();
        Consumer<Unit> naming = unit -> unit.add(new TestWrite(NAME, List.of("named", 1), "one", () -> {}));

        committedTogether(List.of(naming, naming)).forEach(CompletableFuture::join);

        assertThat(counted.transactions() - before).isEqualTo(4);
    }

    @Test
    void whoIsInterruptedWaitsForTheEndAllTheSame() throws Exception {
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        try (Connection blocker = lockTable()) {
            ends.add(inThread(adding(1)));
            ends.add(inThread(unit -> {
                unit.add(write(ADD, 2));
                Thread.currentThread().interrupt();
            }));
            ends.add(inThread(adding(3)));
            blocker.rollback();
        }

        ends.forEach(CompletableFuture::join);

        assertThat(entries()).containsExactly(1, 2, 3);
    }

    /** Two units lead and wait for a table; those that come meanwhile are a group, in this order. */
    private List<CompletableFuture<Void>> committedTogether(List<Consumer<Unit>> units) throws Exception {
        List<CompletableFuture<Void>> leaders = new ArrayList<>();
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        try (Connection blocker = lockTable()) {
            leaders.add(inThread(adding(-1)));
            awaitBlocked(1);
            leaders.add(inThread(adding(-2)));
            awaitBlocked(2);
            for (Consumer<Unit> unit : units) {
                ends.add(inThread(unit));
                Thread newest = threads.get(threads.size() - 1);
                await().until(() -> newest.getState() == Thread.State.WAITING);
            }
            blocker.rollback();
        }
        // one of them writes the group, the other may take longer
        leaders.forEach(CompletableFuture::join);
        return ends;
    }

    /** One after the other, or the first might take the second along. */
    private void awaitBlocked(int transactions) {
        await().until(() -> jdbc.queryForObject(
                        "select count(*) from pg_locks where not granted and relation = 'entry'::regclass",
                        Integer.class)
                == transactions);
    }

    private Connection lockTable() throws Exception {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        connection.createStatement().execute("lock table entry in access exclusive mode");
        return connection;
    }

    private CompletableFuture<Void> inThread(Consumer<Unit> filling) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                commit(filling);
                end.complete(null);
            } catch (RuntimeException e) {
                end.completeExceptionally(e);
            }
        });
        threads.add(thread);
        thread.start();
        return end;
    }

    private void commit(Consumer<Unit> filling) {
        try (Unit unit = Unit.open()) {
            filling.accept(unit);
            group.commit(unit);
        }
    }

    private Consumer<Unit> adding(int id) {
        return unit -> unit.add(write(ADD, id));
    }

    private Write write(String sql, int id) {
        return new TestWrite(sql, List.of(id), null, () -> new JdbcTemplate(counted).update(sql, id));
    }

    private static void fail() {
        throw new IllegalStateException("done alone");
    }

    private List<Integer> entries() {
        return jdbc.queryForList("select id from entry order by id", Integer.class);
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {}
}
