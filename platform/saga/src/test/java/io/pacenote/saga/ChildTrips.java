package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.springframework.jdbc.core.JdbcTemplate;

/** Begins sagas in trips, by {@link ChildRoutes}, and looks at what becomes of both. */
class ChildTrips {

    /** Sooner than a parent looks for its child by itself, which is after a minute. */
    static final Duration SOON = Duration.ofSeconds(20);

    private final Trips trips;
    private final JdbcTemplate jdbc;

    ChildTrips(Trips trips, JdbcTemplate jdbc) {
        this.trips = trips;
        this.jdbc = jdbc;
    }

    /** A saga with a step that is older than any child it may have. */
    String startParent() {
        String parent = trips.start();
        trips.join(parent, "older " + Trips.seat());
        return parent;
    }

    /** A child of this saga; its seat is an inner one. */
    String startIn(String parent) {
        return id(begin("child.begin", parent, Map.of("child", true)));
    }

    Exchange begin(String route, String around, Map<String, Object> more) {
        var headers = new HashMap<String, Object>(Map.of("seat", "inner " + Trips.seat()));
        headers.put(Exchange.SAGA_LONG_RUNNING_ACTION, around);
        headers.putAll(more);
        return trips.send(route, headers);
    }

    /** The id of the saga that has begun. */
    static String id(Exchange begun) {
        assertThat(begun.getException()).isNull();
        return begun.getProperty(ChildRoutes.INSIDE, String.class);
    }

    void awaitSoon(String id, SagaStatus status) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> trips.status(id) == status);
    }

    /** What was done and undone in these sagas, such as {@code [undo inner, undo older]}. */
    List<String> journal(String... ids) {
        return jdbc.queryForList(
                "select what || ' ' || split_part(seat, ' ', 1) from trip.journal where saga_id = any (?) order by id",
                String.class,
                (Object) ids);
    }
}
