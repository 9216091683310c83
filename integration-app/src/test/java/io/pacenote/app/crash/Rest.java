package io.pacenote.app.crash;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits until a platform has nothing left to do and all that must be true of it then is. */
public final class Rest {

    private static final List<String> OPEN_SAGA = List.of("ACTIVE", "COMPLETING", "COMPENSATING", "STUCK");
    private static final int LOOKS = 3;

    private final JsonClient client = new JsonClient();
    private final URI operations;
    private final Duration calm;
    private final SagaHistories histories;

    /**
     * @param operations a process that has the operations API
     * @param calm how long nothing must be wrong, lest it was by chance
     */
    public Rest(URI operations, Duration calm) {
        this.operations = operations;
        this.calm = calm;
        this.histories = new SagaHistories(client, operations);
    }

    /**
     * Waits until no work is left and no system's invariant is violated, and looks at the histories of the sagas then.
     *
     * @param patience how long to wait
     * @throws AssertionError with everything that is wrong by then
     */
    public void await(Duration patience, SystemInvariants... systems) {
        awaitEnds(patience, systems);
        report(histories.violations().stream());
    }

    /**
     * The same without the histories, whose order is that of the database's clock: for those who put that back.
     *
     * @throws AssertionError with everything that is wrong by then
     */
    public void awaitEnds(Duration patience, SystemInvariants... systems) {
        try {
            Awaitility.await("rest")
                    .during(calm)
                    .atMost(patience)
                    .pollInterval(calm.dividedBy(LOOKS))
                    .ignoreExceptions()
                    .until(() -> unrest().isEmpty() && violations(systems).isEmpty());
        } catch (ConditionTimeoutException tooLate) {
            report(Stream.concat(unrest().stream(), violations(systems).stream()));
        }
    }

    private static void report(Stream<String> violations) {
        var everything = new SoftAssertions();
        violations.forEach(everything::fail);
        everything.assertAll();
    }

    private static List<String> violations(SystemInvariants... systems) {
        return Stream.of(systems)
                .flatMap(system -> system.violations().stream())
                .toList();
    }

    /** Work that is still under way, or will never end. */
    private List<String> unrest() {
        List<String> found = new ArrayList<>();
        for (String status : OPEN_SAGA) {
            report(found, "sagas are " + status, "/ops/sagas?status=" + status, "total");
        }
        report(found, "events wait in the outbox", "/ops/outbox", "pending");
        report(found, "dead letters", "/ops/dead-letters", "total");
        return found;
    }

    private void report(List<String> found, String what, String path, String member) {
        long count = client.get(operations.resolve(path)).path(member).asLong();
        if (count > 0) {
            found.add(count + " " + what);
        }
    }
}
