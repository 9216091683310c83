package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.saga.CamelSagaService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Who is refused learns why. */
@SagaTest
class SagaRefusalTest {

    @Autowired
    Trips trips;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    CamelSagaService service;

    @ParameterizedTest
    @ValueSource(strings = {"trip.join", "trip.complete", "trip.compensate"})
    void aSagaThatMayBeCommittedSoonIsNotKnownYet(String route) {
        String id = Generators.timeBasedEpochGenerator().generate().toString();

        Exchange early = trips.join(route, id, Trips.seat());

        assertThat(early.getException(SagaNotKnownException.class))
                .hasMessage("saga " + id + " is not known (yet): " + attempted(route)
                        + " refused. The transaction that starts it has not been committed, or was rolled back; a message"
                        + " leaves a transaction by an outbox, and what leaves its thread does not see it");
    }

    private static String attempted(String route) {
        if (route.endsWith("join")) {
            return "step";
        }
        return route.endsWith("complete") ? "completion" : "compensation";
    }

    /** Forgotten after its retention, or made up: to wait for it is of no use. */
    @ParameterizedTest
    @ValueSource(strings = {"017f22e2-79b0-7cc3-98c4-dc0c0c07398f", "ffffffff-ffff-7cc3-98c4-dc0c0c07398f", "nonsense"})
    void aSagaThatCannotBeCommittedAnyMoreIsNotActive(String id) {
        assertThat(trips.join(id, Trips.seat()).getException())
                .hasRootCauseInstanceOf(SagaNotActiveException.class)
                .hasRootCauseMessage("saga " + id + " is none that is known: step refused");
    }

    @Test
    void aRefusalIsAnIllegalStateAsOfCamelsOwnService() {
        String id = trips.start();
        trips.complete(id);

        assertThat(trips.join(id, Trips.seat()).getException(IllegalStateException.class))
                .hasMessage("saga " + id + " is COMPLETED: step refused");
        assertThat(trips.compensate(id).getException(IllegalStateException.class))
                .hasMessage("saga " + id + " is COMPLETED: compensation refused");
    }

    /** In a transaction that nobody else sees, so that no worker ends the saga before. */
    @ParameterizedTest
    @ValueSource(strings = {"trip.join", "trip.complete"})
    void afterItsDeadlineASagaIsNeitherJoinedNorCompleted(String route) {
        String id = trips.start();

        Exchange late = pastItsDeadline(id, () -> trips.join(route, id, Trips.seat()));

        assertThat(late.getException(SagaNotActiveException.class))
                .hasMessageContaining("saga " + id + " is past its deadline");
    }

    @Test
    void afterItsDeadlineASagaCanBeCompensated() {
        String id = trips.start();

        Exchange late = pastItsDeadline(id, () -> trips.compensate(id));

        assertThat(late.getException()).isNull();
    }

    @Test
    void aCompensationThatJoinsItsOwnSagaIsToldHowToWriteIt() {
        String id = trips.start();
        trips.join("parcel.saga-again", id, Trips.seat());

        trips.compensate(id);

        trips.awaitStatus(id, SagaStatus.STUCK);
        assertThat(trips.step(id, 2).error())
                .isEqualTo("SagaNotActiveException: saga " + id
                        + " is COMPENSATING: step of its own compensation or completion,"
                        + " where saga() needs propagation REQUIRES_NEW or NOT_SUPPORTED, refused");
    }

    /** Newer Camel asks, and takes no for the answer of a service that has no such method. */
    @Test
    void aSagaMayBeJoinedByTheHeaderThatAMessageBrings() throws Exception {
        Object isSupported = service.getClass()
                .getMethod("isLongRunningActionHeaderSupported")
                .invoke(service);

        assertThat(isSupported).isEqualTo(true);
    }

    private Exchange pastItsDeadline(String id, Supplier<Exchange> attempt) {
        return transactions.execute(transaction -> {
            jdbc.update("update saga.saga set deadline = clock_timestamp() where id = ?", UUID.fromString(id));
            Exchange exchange = attempt.get();
            transaction.setRollbackOnly();
            return exchange;
        });
    }
}
