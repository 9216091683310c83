package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/** Real processes: two that do the work of their application, and this one, which starts sagas for them. */
@SagaTest
class KilledProcessTest {

    private static final String PARTICIPANT = "forked";
    private static final Duration START_TIME = Duration.ofSeconds(60);

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcTemplate jdbc;

    private Process one;
    private Process two;
    private TripProcess starter;

    @BeforeEach
    void startProcesses() throws IOException {
        one = fork();
        two = fork();
        starter = TripProcess.start(database, PARTICIPANT);
        starter.worker().stop();
    }

    @AfterEach
    void endProcesses() {
        one.destroyForcibly();
        two.destroyForcibly();
        starter.close();
    }

    @Test
    void twoProcessesShareTheWorkAndWhenOneIsKilledTheOtherDoesItsSteps() {
        List<String> ids =
                IntStream.range(0, 100).mapToObj(any -> trip("trip.join")).toList();
        ids.forEach(starter.trips()::compensate);
        ids.forEach(id -> await().atMost(START_TIME).until(() -> status(id) == SagaStatus.COMPENSATED));
        assertThat(ids).allSatisfy(id -> assertThat(workers(id)).hasSize(1));

        String id = trip("trip.join-and-hang");
        starter.trips().compensate(id);
        await().atMost(START_TIME).until(() -> workers(id).size() == 1);
        Process killed = one.pid() == workers(id).get(0) ? one : two;
        Process survivor = killed == one ? two : one;
        killed.destroyForcibly();

        starter.trips().awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(workers(id)).containsExactly(killed.pid(), survivor.pid());
        assertThat(starter.trips().step(id, 2).attempts()).isEqualTo(2);
    }

    private String trip(String joining) {
        String id = starter.trips().start();
        starter.trips().join(joining, id, Trips.seat());
        return id;
    }

    private SagaStatus status(String id) {
        return starter.trips().status(id);
    }

    /** The processes that did a step of the saga, in this order. */
    private List<Long> workers(String id) {
        return jdbc.queryForList("select process from trip.journal where saga_id = ? order by id", Long.class, id);
    }

    private Process fork() throws IOException {
        return TripProcess.fork(
                TripApplication.class, database, PARTICIPANT, "pacenote.saga.threads=2", "pacenote.saga.lease=2s");
    }
}
