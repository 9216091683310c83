package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SagaTest
class SagaSearchTest {

    @Autowired
    Trips trips;

    @Autowired
    Sagas sagas;

    @Autowired
    SagaMaintenance maintenance;

    @Autowired
    JdbcTemplate jdbc;

    private final String name = "search-" + UUID.randomUUID();

    @Test
    void findsSagasByNameKeyAndStatus() {
        String first = trips.start(name, "monday");
        String second = trips.start(name, "tuesday");
        trips.complete(first);

        assertThat(ids(new SagaSearch(null, name, null, 0, 10))).containsExactly(second, first);
        assertThat(ids(new SagaSearch(null, name, "monday", 0, 10))).containsExactly(first);
        assertThat(ids(new SagaSearch(SagaStatus.ACTIVE, name, null, 0, 10))).containsExactly(second);
        assertThat(ids(new SagaSearch(SagaStatus.STUCK, name, null, 0, 10))).isEmpty();
        assertThat(ids(new SagaSearch(null, null, null, 0, 2))).containsExactly(second, first);
    }

    @Test
    void pagesAreFullAndDoNotOverlap() {
        List<String> newestFirst = new ArrayList<>(IntStream.range(0, 5)
                .mapToObj(i -> trips.start(name, "key " + i))
                .toList());
        Collections.reverse(newestFirst);

        assertThat(ids(new SagaSearch(null, name, null, 0, 2))).isEqualTo(newestFirst.subList(0, 2));
        assertThat(ids(new SagaSearch(null, name, null, 2, 2))).isEqualTo(newestFirst.subList(4, 5));
        assertThat(sagas.count(new SagaSearch(null, name, null, 2, 2))).isEqualTo(5);
    }

    @Test
    void textThatLooksLikeSqlFindsNothing() {
        trips.start(name, "key");

        assertThat(ids(new SagaSearch(null, name, "' or '1'='1", 0, 10))).isEmpty();
    }

    @Test
    void refusesPagesThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SagaSearch(null, null, null, -1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new SagaSearch(null, null, null, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SagaSearch(null, null, null, 0, 1001));
    }

    @Test
    void finishedSagasArePurgedAfterTheRetentionAndOpenOnesNever() {
        String finished = trips.start(name, "finished");
        trips.complete(finished);
        String recent = trips.start(name, "recent");
        trips.complete(recent);
        String open = trips.start(name, "open");
        jdbc.update("update saga.saga set created_at = created_at - interval '31 days' where name = ?", name);
        jdbc.update(
                "update saga.saga set finished_at = finished_at - interval '31 days' where id = ?",
                UUID.fromString(finished));

        int purged = maintenance.purge(Duration.ofDays(30), 10);

        assertThat(purged).isEqualTo(1);
        assertThat(ids(new SagaSearch(null, name, null, 0, 10))).containsExactlyInAnyOrder(recent, open);
        assertThat(jdbc.queryForList("select 1 from saga.saga_event where saga_id = ?", UUID.fromString(finished)))
                .isEmpty();
    }

    private List<String> ids(SagaSearch search) {
        return sagas.search(search).stream().map(found -> found.id().toString()).toList();
    }
}
