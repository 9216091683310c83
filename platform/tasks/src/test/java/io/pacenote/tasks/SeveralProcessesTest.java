package io.pacenote.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Depots of one database, each a process that knows nothing of the others. */
class SeveralProcessesTest extends TasksTestBase {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration SHORT_LEASE = Duration.ofMillis(600);

    @Test
    @DisplayName("two processes share the work, and do no row twice")
    void doNoRowTwice() throws Exception {
        var bothAreAtIt = new CountDownLatch(2);
        parcels.post(200);

        for (String name : new String[] {"north", "south"}) {
            depot().maxConcurrent(4).start(parcels, parcel -> {
                bothAreAtIt.countDown();
                bothAreAtIt.await();
                parcels.deliver(parcel, name);
            });
        }

        await().until(() -> parcels.delivered() == 200);
        assertThat(parcels.count("deliveries = 1 and claims = 1")).isEqualTo(200);
        assertThat(parcels.count("delivered_by = 'north'")).isPositive();
        assertThat(parcels.count("delivered_by = 'south'")).isPositive();
    }

    @Test
    @DisplayName("what a process had claimed when it died is done by another, when the lease is over and not before")
    void takeOverWhenALeaseEnds() throws Exception {
        parcels.post(1);
        parcels.claim(1, SHORT_LEASE.toMillis());
        jdbc.execute("alter table parcel add column leased_until timestamptz");
        jdbc.execute("update parcel set leased_until = due_at");

        depot().poll(SOON).start(parcels, parcel -> parcels.deliver(parcel, "other"));

        await().until(() -> parcels.delivered() == 1);
        assertThat(parcels.count("deliveries = 1 and claims = 2 and delivered_at > leased_until"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("a process does not begin what has waited in it for so long that another may be at it")
    void leaveWhatIsOthersByNow() throws Exception {
        var roadIsOpen = new CountDownLatch(1);
        parcels.post(2);
        Depot slow = depot().maxConcurrent(1).lease(SHORT_LEASE).start(parcels, parcel -> {
            roadIsOpen.await();
            parcels.deliver(parcel, "slow");
        });
        await().until(() -> parcels.count("claims = 1") == 2);

        depot().poll(SOON).start(parcels, parcel -> parcels.deliver(parcel, "quick"));
        await().until(() -> parcels.delivered() == 2);
        roadIsOpen.countDown();
        slow.stop();

        assertThat(slow.begun()).containsExactly(1L);
        assertThat(parcels.count("id = 2 and deliveries = 1 and delivered_by = 'quick'"))
                .isEqualTo(1);
    }
}
