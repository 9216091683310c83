package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/** Starts, extends and ends trips, and looks at what is stored of them. */
public class Trips {

    private static final AtomicInteger SEATS = new AtomicInteger();

    private final ProducerTemplate camel;
    private final Sagas sagas;
    private final JdbcTemplate jdbc;

    Trips(ProducerTemplate camel, Sagas sagas, JdbcTemplate jdbc) {
        this.camel = camel;
        this.sagas = sagas;
        this.jdbc = jdbc;
    }

    /** A seat that nobody has booked. */
    static String seat() {
        return SEATS.incrementAndGet() + "-" + ProcessHandle.current().pid();
    }

    String start() {
        return start("trip", UUID.randomUUID().toString());
    }

    String start(String name, String key) {
        Exchange started = send("trip.start", Map.of("seat", seat(), "name", name, "key", key));
        return sagaId(started);
    }

    Exchange join(String sagaId, String seat) {
        return join("trip.join", sagaId, seat);
    }

    Exchange join(String route, String sagaId, String seat) {
        return send(route, Map.of(Exchange.SAGA_LONG_RUNNING_ACTION, sagaId, "seat", seat));
    }

    Exchange complete(String sagaId) {
        return send("trip.complete", Map.of(Exchange.SAGA_LONG_RUNNING_ACTION, sagaId));
    }

    Exchange compensate(String sagaId) {
        return send("trip.compensate", Map.of(Exchange.SAGA_LONG_RUNNING_ACTION, sagaId, "cause", "rain"));
    }

    Exchange send(String route, Map<String, Object> headers) {
        return camel.send("direct:" + route, exchange -> {
            exchange.getIn().setHeaders(new HashMap<>(headers));
            exchange.setProperty(SagaExchange.BUSINESS_KEY, headers.get("seat"));
        });
    }

    /** The id of the saga that started with this seat, in a route that gives sagas no key of its own. */
    String startedWith(String seat) {
        var found = sagas.search(new SagaSearch(null, null, seat, 0, 2));
        assertThat(found).hasSize(1);
        return found.get(0).id().toString();
    }

    static String sagaId(Exchange exchange) {
        return exchange.getMessage().getHeader(Exchange.SAGA_LONG_RUNNING_ACTION, String.class);
    }

    SagaDetails find(String sagaId) {
        return sagas.find(UUID.fromString(sagaId)).orElseThrow();
    }

    SagaStatus status(String sagaId) {
        return find(sagaId).saga().status();
    }

    SagaDetails.StepView step(String sagaId, int seq) {
        return find(sagaId).steps().get(seq - 1);
    }

    void awaitStep(String sagaId, int seq, StepState state) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> step(sagaId, seq).state() == state);
    }

    void awaitStatus(String sagaId, SagaStatus status) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> status(sagaId) == status);
    }

    /** To one who will not come back. */
    void loseLease(String sagaId, int step) {
        jdbc.update(
                "update saga.saga_step set lease = ?, next_attempt_at = now() + interval '200 ms' where saga_id = ? and seq = ?",
                UUID.randomUUID(),
                UUID.fromString(sagaId),
                step);
    }

    boolean isBooked(String seat) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from trip.booking where seat = ?)", Boolean.class, seat));
    }
}
