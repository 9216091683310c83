package io.pacenote.messaging.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.OrderPlaced;
import io.pacenote.messaging.OrderView;
import io.pacenote.messaging.OrderView.View;
import io.pacenote.messaging.Shop;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.messaging.projection.RebuildStatus.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A read model is made again from its topics while it is read and written. */
@MessagingTest
class ProjectionRebuildTest {

    private static final String INDEXES =
            "select indexname from pg_indexes where schemaname = 'shop_view' and tablename = 'order_view' order by 1";

    private static final String WAITING_FOR_THE_LOG = """
            select exists (select from pg_locks
                            where not granted and relation = 'messaging.projection_rebuild'::regclass)""";

    @Autowired
    ProjectionRebuild rebuild;

    @Autowired
    OrderView view;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource dataSource;

    @AfterEach
    void calm() {
        view.fail(false);
    }

    @Test
    void whatWasWrongIsRightAfterwardsAndTheTableLooksTheSame() {
        publish(600, 1);
        await().until(() -> view.of(600).isPresent());
        List<String> indexes = jdbc.queryForList(INDEXES, String.class);
        jdbc.update("update shop_view.order_view set number = 99 where order_id = 600");
        jdbc.update("insert into shop_view.order_view values (601, 1, 'nobody')");

        assertThat(rebuild.start(OrderView.NAME)).isPresent();

        await().untilAsserted(() -> assertThat(state()).isEqualTo(State.DONE));
        assertThat(view.of(600)).contains(new View(600, 1, null));
        assertThat(view.of(601)).isEmpty();
        assertThat(jdbc.queryForList(INDEXES, String.class)).isEqualTo(indexes);
        assertThat(rebuild.status(OrderView.NAME).orElseThrow().events()).isPositive();
    }

    @Test
    void itServesAndTakesEventsMeanwhile() {
        publish(610, 1);
        await().until(() -> view.of(610).isPresent());
        AtomicBoolean missing = new AtomicBoolean();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                missing.compareAndSet(false, view.of(610).isEmpty());
            }
        });
        CompletableFuture<Void> writer =
                CompletableFuture.runAsync(() -> LongStream.range(611, 711).forEach(order -> publish(order, 1)));

        rebuild.start(OrderView.NAME);
        await().untilAsserted(() -> assertThat(state()).isEqualTo(State.DONE));
        writer.join();
        over.set(true);
        reader.join();

        assertThat(missing).isFalse();
        await().untilAsserted(() -> assertThat(LongStream.range(611, 711))
                .allSatisfy(order -> assertThat(view.of(order)).isPresent()));
    }

    @Test
    void aFailedRebuildLeavesTheServedTableAndSaysWhy() {
        publish(620, 1);
        await().until(() -> view.of(620).isPresent());
        view.fail(true);

        rebuild.start(OrderView.NAME);

        await().untilAsserted(() -> assertThat(state()).isEqualTo(State.FAILED));
        assertThat(rebuild.status(OrderView.NAME).orElseThrow().error()).contains("as the test wants it");
        assertThat(view.of(620)).isPresent();
        assertThat(jdbc.queryForObject("select to_regclass('shop_view.order_view_rebuild')::text", String.class))
                .isNull();
    }

    /** Until then nobody may take it for interrupted, nor begin another. */
    @Test
    void aFailedRebuildIsRunningUntilItsEndIsNoted() throws SQLException {
        publish(630, 1);
        await().until(() -> view.of(630).isPresent());
        view.fail(true);

        try (Connection log = dataSource.getConnection()) {
            log.setAutoCommit(false);
            try (Connection served = dataSource.getConnection()) {
                served.setAutoCommit(false);
                execute(served, "lock table shop_view.order_view in access exclusive mode");
                rebuild.start(OrderView.NAME);
                execute(log, "lock table messaging.projection_rebuild in share mode");
                served.rollback();
            }
            await().until(() -> jdbc.queryForObject(WAITING_FOR_THE_LOG, Boolean.class));

            assertThat(state()).isEqualTo(State.RUNNING);
            assertThatThrownBy(() -> rebuild.start(OrderView.NAME)).isInstanceOf(IllegalStateException.class);
            log.rollback();
        }

        await().untilAsserted(() -> assertThat(state()).isEqualTo(State.FAILED));
    }

    @Test
    void aRebuildThatEndsWhileItIsLookedForHasNotBeenInterrupted() {
        RebuildLog log = new RebuildLog(jdbc);
        log.begin(OrderView.NAME);
        DataSource late = new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws SQLException {
                log.end(OrderView.NAME, State.DONE, null);
                return super.getConnection();
            }
        };

        var looking = new ProjectionRebuild(List.of(view), null, log, late);

        assertThat(looking.status(OrderView.NAME).orElseThrow().state()).isEqualTo(State.DONE);
    }

    @Test
    void anInterruptedRebuildIsToldAndTheNextOneBeginsAfresh() {
        jdbc.execute("create table shop_view.order_view_rebuild (left_over int)");
        new RebuildLog(jdbc).begin(OrderView.NAME);
        assertThat(state()).isEqualTo(State.INTERRUPTED);

        rebuild.start(OrderView.NAME);

        await().untilAsserted(() -> assertThat(state()).isEqualTo(State.DONE));
    }

    @Test
    void oneRebuildAtATime() throws SQLException {
        DataSource unpooled = DataSourceBuilder.derivedFrom(dataSource)
                .type(SimpleDriverDataSource.class)
                .build();
        RebuildLock ofAnotherProcess = RebuildLock.tryLock(unpooled).orElseThrow();
        try (ofAnotherProcess) {
            assertThatThrownBy(() -> rebuild.start(OrderView.NAME)).isInstanceOf(IllegalStateException.class);
        }
        await().until(() -> !RebuildLock.isHeld(unpooled));
    }

    @Test
    void anUnknownProjectionIsNone() {
        assertThat(rebuild.start("nobody")).isEmpty();
        assertThat(rebuild.status("nobody")).isEmpty();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private State state() {
        return rebuild.status(OrderView.NAME).orElseThrow().state();
    }

    private void publish(long orderId, int number) {
        transaction.executeWithoutResult(
                status -> outbox.append(Shop.ORDERS, new OrderPlaced(orderId, number, null), null));
    }
}
