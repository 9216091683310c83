package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How PostgreSQL finds a saga and its steps, on a connection that has known the tables since they were empty. Nothing is
 * active when it looks at them for its statistics, as on most days.
 */
@SagaTest
class KeptPlansTest {

    private static final int FIRST = 12;
    private static final int MANY = 5_000;
    private static final int STEPS = 3;
    private static final Step STEP = new Step("plans", "step", "direct:undo", null, "{}", Optional.empty());
    private static final Pattern PARAMETER = Pattern.compile("[$]\\d+");
    private static final Pattern INDEX_OF_WHAT_IS_DUE = Pattern.compile("using saga_(deadline|status|step_due) ");

    @Autowired
    JdbcConnectionDetails server;

    @Autowired
    JdbcTemplate serverJdbc;

    private Connection connection;
    private JdbcClient jdbc;
    private SagaEnlistment enlistment;
    private SagaStore sagas;
    private SagaProgress progress;
    private SagaMaintenance maintenance;

    @BeforeEach
    void fillADatabase() throws SQLException {
        NewDatabase database = NewDatabase.create(server, serverJdbc, "saga_plans");
        database.migrate("latest");
        connection = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        TransactionOperations transactions = TransactionOperations.withoutTransaction();
        SagaEvents events = new SagaEvents(event -> {});
        enlistment = new SagaEnlistment(jdbc, transactions, events);
        sagas = new SagaStore(jdbc, transactions, events);
        progress = new SagaProgress(jdbc, transactions, sagas);
        maintenance = new SagaMaintenance(jdbc, transactions, null);
        keepAutovacuumOut();
        run(FIRST);
        addMany();
    }

    /** It comes when it likes, and knows the sizes of the tables then. */
    private void keepAutovacuumOut() {
        for (String table : List.of("saga.saga", "saga.saga_step")) {
            jdbc.sql("alter table %s set (autovacuum_enabled = off)".formatted(table))
                    .update();
        }
    }

    /** Sagas that have been compensated. */
    private void addMany() {
        jdbc.sql("""
                with sagas as (
                    insert into saga.saga (id, name, status, steps, completions, newest_compensation, deadline, finished_at)
                    select gen_random_uuid(), 'many', 'COMPENSATED', :steps, 0, :steps, now(), now()
                      from generate_series(1, :many)
                 returning id)
                insert into saga.saga_step (saga_id, seq, context, route_id, compensate_uri, options, state, joined_at)
                select id, seq, 'plans', 'step', 'direct:undo', '{}', 'DONE', now()
                  from sagas, generate_series(1, :steps) seq
                """).param("steps", STEPS).param("many", MANY).update();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void tablesThatHaveDoubledAreAnalyzed() {
        assertThat(knownSize()).isZero();

        maintenance.refreshStatistics();
        assertThat(knownSize()).isEqualTo(size());

        addMany();
        maintenance.refreshStatistics();
        assertThat(knownSize()).isLessThan(size());

        addMany();
        maintenance.refreshStatistics();
        assertThat(knownSize()).isEqualTo(size());
    }

    /** Neither those that are active now nor those that have been are read to find one. */
    @Test
    void aSagaIsFoundByItsIdAlone() {
        maintenance.refreshStatistics();
        run(FIRST);

        assertThat(statements()).hasSize(5);
        assertThat(statements().flatMap(this::plan))
                .noneMatch(INDEX_OF_WHAT_IS_DUE.asPredicate())
                .noneMatch(line -> line.contains("Seq Scan"));
    }

    @Test
    void noStatementIsPlannedAnewForEachSaga() {
        maintenance.refreshStatistics();
        List<Long> before = plansForParameters();

        run(FIRST);

        assertThat(plansForParameters()).isEqualTo(before);
    }

    /** What has these indexes to itself, and takes from them in their order, however much is due. */
    @Test
    void whatIsDueIsFoundByItsIndex() {
        maintenance.refreshStatistics();
        String search =
                Sagas.where(new SagaSearch(SagaStatus.STUCK, null, null, 0, 10)).replace(":status", "'STUCK'");

        assertThat(plan(numbered(SagaMaintenance.OVERDUE)))
                .anyMatch(line -> line.contains("Index Scan using saga_deadline "));
        assertThat(plan(numbered(StepStore.CLAIM))).anyMatch(line -> line.contains("Index Scan using saga_step_due "));
        assertThat(plan("select id from saga.saga" + search + " order by id desc limit 10"))
                .anyMatch(line -> line.contains("using saga_status "));
    }

    private void run(int many) {
        var claim = new EagerClaim(List.of("plans"), List.of("direct:undo"), Duration.ofSeconds(20), UUID.randomUUID());
        for (int n = 0; n < many; n++) {
            UUID id = UUID.randomUUID();
            enlistment.start(new NewSaga(id, "plans", null, null, null, null), STEP);
            enlistment.join(SagaReference.of(id), STEP);
            enlistment.join(SagaReference.of(id), STEP);
            @Nullable
            DueStep due = sagas.compensate(SagaReference.of(id), "cause", claim)
                    .orElseThrow()
                    .claimed()
                    .orElse(null);
            while (due != null) {
                due = progress.done(due, claim).next().orElse(null);
            }
        }
    }

    private Stream<String> statements() {
        return jdbc
                .sql("select statement from pg_prepared_statements where statement like '%saga.saga%'")
                .query(String.class)
                .list()
                .stream();
    }

    private List<Long> plansForParameters() {
        return jdbc.sql(
                        "select custom_plans from pg_prepared_statements where statement like '%saga.saga%' order by statement")
                .query(Long.class)
                .list();
    }

    /** As Spring and the driver number parameters. */
    private static String numbered(String sql) {
        AtomicInteger parameter = new AtomicInteger();
        return Pattern.compile("(?<!:):\\w+").matcher(sql).replaceAll(match -> "\\$" + parameter.incrementAndGet());
    }

    /** The plan for any parameters. */
    private Stream<String> plan(String sql) {
        int parameters = (int) PARAMETER
                .matcher(sql)
                .results()
                .map(match -> match.group())
                .distinct()
                .count();
        jdbc.sql("prepare planned as " + sql).update();
        jdbc.sql("set plan_cache_mode = force_generic_plan").update();
        String values = parameters == 0 ? "" : "(" + String.join(", ", Collections.nCopies(parameters, "null")) + ")";
        List<String> plan = jdbc.sql("explain execute planned " + values)
                .query(String.class)
                .list();
        jdbc.sql("reset plan_cache_mode").update();
        jdbc.sql("deallocate planned").update();
        return plan.stream();
    }

    private Long knownSize() {
        return jdbc.sql("select relpages from pg_class where oid = 'saga.saga'::regclass")
                .query(Long.class)
                .single();
    }

    private Long size() {
        return jdbc.sql("select pg_relation_size('saga.saga') / current_setting('block_size')::int")
                .query(Long.class)
                .single();
    }
}
