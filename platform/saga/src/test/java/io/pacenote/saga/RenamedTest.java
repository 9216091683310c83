package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.postgres.FormerName;
import java.util.UUID;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A release in which a saga, a participant, a compensation and a completion are called otherwise than before. */
@SagaTest
class RenamedTest {

    private static final FormerName[] RENAMED = {
        new FormerName("trip", "excursion"),
        new FormerName("travel", "tourism"),
        new FormerName("trip.undo", "excursion.revoke"),
        new FormerName("trip.confirm", "excursion.settle")
    };

    @Autowired
    JdbcConnectionDetails server;

    @Autowired
    JdbcTemplate serverJdbc;

    private JdbcTemplate jdbc;
    private NewDatabase database;
    private TripProcess process;

    @BeforeEach
    void startTheRelease() {
        database = NewDatabase.create(server, serverJdbc, "renamed");
        jdbc = new JdbcTemplate(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
        process = TripProcess.startRenamed(database, "travel", RENAMED);
    }

    @AfterEach
    void stop() {
        process.close();
    }

    @Test
    @DisplayName("what is stored has the former names, so that the release before understands it, and is done")
    void storesTheFormerNames() {
        String id = started();

        assertThat(jdbc.queryForMap(
                                "select g.name, t.context, t.compensate_uri, t.complete_uri from saga.saga g"
                                        + " join saga.saga_step t on t.saga_id = g.id and t.seq = 2 where g.id = ?",
                                UUID.fromString(id))
                        .values())
                .containsExactly("excursion", "tourism", "direct://excursion.revoke", "direct://excursion.settle");
        process.trips().compensate(id);
        process.trips().awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(process.journal().of(id)).hasSize(1);
    }

    @Test
    @DisplayName("completions are found by their former names too")
    void completesUnderTheFormerName() {
        String id = started();

        process.trips().complete(id);

        process.trips().awaitStatus(id, SagaStatus.COMPLETED);
        assertThat(process.journal().of(id)).hasSize(1);
    }

    @Test
    @DisplayName("a saga is found by the name that it has in the code, whatever it is stored as")
    void findsByTheNameInTheCode() {
        String id = process.trips().start("trip", "7");

        Sagas sagas = process.context().getBean(Sagas.class);
        assertThat(sagas.findId("trip", "7")).contains(UUID.fromString(id));
        assertThat(sagas.search(new SagaSearch(null, "trip", "7", 0, 10)))
                .extracting(SagaSummary::name)
                .containsExactly("excursion");
    }

    @Test
    @DisplayName("what was stored before the renaming was declared is done, too")
    void doesWhatHasTheNewNames() {
        String id = started();
        jdbc.update(
                "update saga.saga_step set context = 'travel', compensate_uri = 'direct://trip.undo' where saga_id = ?",
                UUID.fromString(id));

        process.trips().compensate(id);

        process.trips().awaitStatus(id, SagaStatus.COMPENSATED);
    }

    @Test
    @DisplayName("the release before does what this one has stored: after a rollback nothing is lost")
    void isUnderstoodByTheReleaseBefore() {
        String id = started();
        process.close();

        try (TripProcess before = TripProcess.startWith(database, "tourism", new RoutesOfBefore())) {
            before.trips().compensate(id);

            before.trips().awaitStatus(id, SagaStatus.COMPENSATED);
            assertThat(before.journal().of(id)).hasSize(1);
        }
    }

    private static final class RoutesOfBefore extends RouteBuilder {

        @Override
        public void configure() {
            from("direct:excursion.revoke").routeId("excursion.revoke").to("direct:trip.undo");
        }
    }

    private String started() {
        String id = process.trips().start();
        process.trips().join(id, Trips.seat());
        return id;
    }
}
