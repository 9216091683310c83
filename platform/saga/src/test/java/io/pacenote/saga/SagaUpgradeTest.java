package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Sagas that the release before has written, with a second process of it that still runs. */
@SagaTest
class SagaUpgradeTest {

    private static final String PARTICIPANT = "upgraded";

    private static final String SUMMED_UP_WRONG = """
            select count(*) from saga.saga g
             where (g.steps, g.completions, g.newest_compensation) is distinct from (
                   select (count(*)::int, count(complete_uri)::int, max(seq) filter (where compensate_uri is not null))
                     from saga.saga_step where saga_id = g.id)
            """;

    @Autowired
    JdbcConnectionDetails server;

    @Autowired
    JdbcTemplate serverJdbc;

    private NewDatabase database;
    private JdbcTemplate jdbc;
    private FirstRelease before;

    private UUID begun;
    private UUID active;
    private UUID completing;
    private UUID compensating;
    private UUID stuck;

    @BeforeEach
    void runTheReleaseBefore() {
        database = NewDatabase.create(server, serverJdbc, "saga_upgrade");
        database.migrate("1");
        jdbc = new JdbcTemplate(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
        before = new FirstRelease(jdbc, PARTICIPANT);
        finishSome();
        leaveSome();
    }

    private void finishSome() {
        before.complete(started(true, false));
        before.complete(started(true, true, false, false));
        before.doDue();
        before.compensate(started(true, false, false, true, true, true));
        before.doDue();
        before.doDue();
        before.compensate(started());
    }

    private void leaveSome() {
        stuck = started(true, false);
        before.compensate(stuck);
        before.failDue();
        compensating = started(true, false, true, true, false, false);
        before.compensate(compensating);
        before.doDue();
        completing = started(true, true, false, true);
        before.complete(completing);
        active = started(true, false, true, true);
        begun = started();
    }

    /** @param ways two for each step: whether it has a compensation, whether it has a completion */
    private UUID started(boolean... ways) {
        UUID saga = before.start();
        for (int way = 0; way < ways.length; way += 2) {
            before.join(saga, ways[way], ways[way + 1]);
        }
        return saga;
    }

    @Test
    void everySagaSumsUpItsSteps() {
        database.migrate("latest");

        assertThat(jdbc.queryForObject("select count(*) from saga.saga", Integer.class))
                .isEqualTo(9);
        assertThat(jdbc.queryForObject(SUMMED_UP_WRONG, Integer.class)).isZero();
        assertThat(jdbc.queryForMap(
                        "select completions, newest_compensation from saga.saga where id = ?", compensating))
                .isEqualTo(Map.of("completions", 1, "newest_compensation", 2));
    }

    @Test
    void everySagaKeepsItsHistory() {
        List<String> history = jdbc.queryForList(
                "select concat_ws(' ', saga_id, what, step) from saga.saga_event order by saga_id, id", String.class);

        database.migrate("latest");

        assertThat(jdbc.queryForList(
                        "select concat_ws(' ', saga_id, what, step) from saga.saga_timeline order by saga_id, at, place, line",
                        String.class))
                .isEqualTo(history);
    }

    @Test
    void processesOfTheReleaseBeforeAreRefused() {
        database.migrate("latest");

        assertThatThrownBy(() -> before.start()).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> before.join(active, true, true)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(jdbc.queryForObject(SUMMED_UP_WRONG, Integer.class)).isZero();
    }

    @Test
    void unfinishedSagasAreFinished() {
        try (TripProcess process = TripProcess.start(database, PARTICIPANT)) {
            Trips trips = process.trips();

            trips.join(active.toString(), Trips.seat());
            trips.compensate(active.toString());
            trips.complete(begun.toString());
            process.context().getBean(Sagas.class).retry(stuck);

            trips.awaitStatus(active.toString(), SagaStatus.COMPENSATED);
            trips.awaitStatus(compensating.toString(), SagaStatus.COMPENSATED);
            trips.awaitStatus(stuck.toString(), SagaStatus.COMPENSATED);
            trips.awaitStatus(completing.toString(), SagaStatus.COMPLETED);
            trips.awaitStatus(begun.toString(), SagaStatus.COMPLETED);
            assertThat(process.journal().of(active.toString())).hasSize(3);
            assertThat(process.journal().of(compensating.toString())).hasSize(1);
            assertThat(process.journal().of(completing.toString())).hasSize(2);
        }
    }
}
