package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.postgres.group.Unit;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionOperations;

/** Routes that commit in groups, and those with transactions of their own, called by one another. */
@SagaTest
class NestedGroupTest {

    private static final String TRANSACTIONS = """
            select count(distinct xmin::text) from trip.booking where seat in (?, ?)
            """;

    @Autowired
    Trips trips;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionOperations transactions;

    private final String outer = Trips.seat();
    private final String inner = Trips.seat();

    @ParameterizedTest
    @ValueSource(strings = {"cruise.with-excursion", "cruise.transacted-with-excursion"})
    void whatIsCalledTakesPartInWhatIsOpen(String route) {
        Exchange booked = send(route, Map.of());

        assertThat(booked.getException()).isNull();
        assertThat(trips.isBooked(outer)).isTrue();
        assertThat(trips.isBooked(inner)).isTrue();
        assertThat(jdbc.queryForObject(TRANSACTIONS, Integer.class, outer, inner))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cruise.with-excursion", "cruise.transacted-with-excursion"})
    void aFailureOfOneThatTakesPartRollsBackAllEvenIfItIsCaught(String route) {
        Exchange failed = send(route, Map.of("fail", true));

        assertThat(failed.getException()).isInstanceOf(UnexpectedRollbackException.class);
        assertThat(trips.isBooked(outer)).isFalse();
        assertThat(trips.isBooked(inner)).isFalse();
    }

    @Test
    void aTransactionInAUnitIsItsOwn() {
        Exchange failed = send("cruise.with-transfer", Map.of("fail", true));

        assertThat(failed.getException()).hasMessageContaining("no seats left");
        assertThat(trips.isBooked(outer)).isFalse();
        assertThat(trips.isBooked(inner)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cruise.rolled-back", "cruise.rolled-back-last"})
    void aRouteThatIsMarkedForRollbackLeavesNothing(String route) {
        Exchange marked = send(route, Map.of());

        assertThat(marked.getException()).isNull();
        assertThat(marked.isRollbackOnlyLast()).isFalse();
        assertThat(trips.isBooked(outer)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cruise.rolled-back", "cruise.rolled-back-last"})
    void aRouteThatIsMarkedForRollbackTakesTheCallersTransactionWithIt(String route) {
        transactions.executeWithoutResult(transaction -> {
            send(route, Map.of());
            assertThat(transaction.isRollbackOnly()).isTrue();
            transaction.setRollbackOnly();
        });

        assertThat(trips.isBooked(outer)).isFalse();
    }

    @Test
    void whatTakesPartInAUnitStaysOnItsThread() {
        try (Unit unit = Unit.open()) {
            Exchange booked = send("cruise.elsewhere", Map.of());

            assertThat(booked.getProperty(Journal.THREAD)).isSameAs(Thread.currentThread());
            assertThat(Unit.current()).contains(unit);
        }
        assertThat(trips.isBooked(outer)).isFalse();
    }

    private Exchange send(String route, Map<String, Object> more) {
        Map<String, Object> headers = new HashMap<>(more);
        headers.putAll(Map.of(Exchange.SAGA_LONG_RUNNING_ACTION, "none", "seat", outer, "other", inner));
        return trips.send(route, headers);
    }
}
