package io.pacenote.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A depot whose deliveries stand still: what it holds, and what becomes of that when it is stopped. */
class TasksStopTest extends TasksTestBase {

    private static final Duration A_WHILE = Duration.ofMillis(300);

    private final CountDownLatch roadIsOpen = new CountDownLatch(1);

    @Test
    @DisplayName("no more is claimed than is done soon, and no more done at once than was allowed")
    void holdsFewRows() throws Exception {
        parcels.post(100);

        Depot depot = blockedDepot();

        await().until(() -> depot.begun().size() == 2);
        await().during(A_WHILE).until(() -> parcels.count("claims > 0") == 4);
        assertThat(depot.begun()).hasSize(2);
        roadIsOpen.countDown();
        await().until(() -> parcels.delivered() == 100);
        assertThat(parcels.count("deliveries = 1")).isEqualTo(100);
    }

    @Test
    @DisplayName("a stop waits for what has been claimed, and claims nothing more")
    void stopsWhenAllThatWasClaimedIsDone() throws Exception {
        parcels.post(100);
        Depot depot = blockedDepot();
        await().until(() -> depot.begun().size() == 2);

        CompletableFuture<Void> stopped = stop(depot);
        await().during(A_WHILE).until(() -> !stopped.isDone());
        roadIsOpen.countDown();
        stopped.join();

        assertThat(parcels.delivered()).isEqualTo(4);
        assertThat(parcels.count("claims > 0")).isEqualTo(4);
        await().during(A_WHILE).until(() -> parcels.delivered() == 4);
    }

    @Test
    @DisplayName("a depot that is started again goes on")
    void goesOnAfterAStop() throws Exception {
        roadIsOpen.countDown();
        Depot depot = blockedDepot();
        depot.stop();
        parcels.post(1);

        depot.restart();

        await().until(() -> parcels.delivered() == 1);
    }

    private Depot blockedDepot() throws Exception {
        return depot().start(parcels, parcel -> {
            roadIsOpen.await();
            parcels.deliver(parcel, "depot");
        });
    }

    private static CompletableFuture<Void> stop(Depot depot) {
        return CompletableFuture.runAsync(() -> {
            try {
                depot.stop();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
