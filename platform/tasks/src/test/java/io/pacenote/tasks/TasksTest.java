package io.pacenote.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a depot alone does; nobody polls but where a test says so. */
class TasksTest extends TasksTestBase {

    private static final Duration A_WHILE = Duration.ofMillis(300);

    @Autowired
    private CamelContext applications;

    @Test
    void isKnownToTheApplicationsCamel() {
        assertThat(applications.getComponent("tasks")).isInstanceOf(TasksComponent.class);
    }

    @Test
    @DisplayName("what is due at the start is done, each row once, and outside any transaction")
    void doesWhatIsDueAtTheStart() throws Exception {
        List<Boolean> inTransaction = new CopyOnWriteArrayList<>();
        parcels.post(3);

        depot().start(parcels, parcel -> {
            inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive());
            parcels.deliver(parcel, "depot");
        });

        await().until(() -> parcels.delivered() == 3);
        assertThat(parcels.count("deliveries = 1 and claims = 1")).isEqualTo(3);
        assertThat(inTransaction).containsExactly(false, false, false);
    }

    @Test
    @DisplayName("a commit wakes the depot, and nothing before it")
    void isWokenAfterTheCommit() throws Exception {
        Depot depot = deliveringDepot();
        await().until(() -> depot.claims() == 1);

        transactions.executeWithoutResult(transaction -> {
            parcels.post(1);
            depot.announce();
            await().during(A_WHILE).until(() -> depot.claims() == 1);
        });

        await().until(() -> parcels.delivered() == 1);
        assertThat(depot.claims()).isEqualTo(2);
    }

    @Test
    @DisplayName("a change that is rolled back wakes nobody")
    void isNotWokenByARollback() throws Exception {
        Depot depot = deliveringDepot();
        await().until(() -> depot.claims() == 1);

        transactions.executeWithoutResult(transaction -> {
            parcels.post(1);
            depot.announce();
            transaction.setRollbackOnly();
        });

        await().during(A_WHILE).until(() -> depot.claims() == 1);
    }

    @Test
    @DisplayName("a full claim is followed by another at once, and a claim that was not full by none")
    void claimsAgainAfterAFullClaim() throws Exception {
        parcels.post(9);

        Depot depot = deliveringDepot();

        await().until(() -> parcels.delivered() == 9);
        await().during(A_WHILE).until(() -> depot.claims() == 3);
    }

    @Test
    @DisplayName("what nobody has announced is found by polling")
    void polls() throws Exception {
        Depot depot = depot().poll(Duration.ofMillis(50));
        depot.start(parcels, parcel -> parcels.deliver(parcel, "depot"));
        await().until(() -> depot.claims() >= 1);

        parcels.post(1);

        await().until(() -> parcels.delivered() == 1);
    }

    @Test
    @DisplayName("a claim that fails is tried again, until the database is back")
    void goesOnWhenTheDatabaseIsBack() throws Exception {
        jdbc.execute("alter table parcel rename to parcel_elsewhere");
        Depot depot = depot().poll(Duration.ofMillis(50));
        depot.start(parcels, parcel -> parcels.deliver(parcel, "depot"));
        await().until(() -> depot.claims() >= 2);

        jdbc.execute("alter table parcel_elsewhere rename to parcel");
        parcels.post(1);

        await().until(() -> parcels.delivered() == 1);
    }

    @Test
    @DisplayName("what fails is due again when its lease ends, and is in nobody's way")
    void triesAgainWhatHasFailed() throws Exception {
        parcels.post(5);

        depot().lease(A_WHILE).poll(Duration.ofMillis(50)).start(parcels, parcel -> {
            if (parcel == 1 && parcels.count("delivered_at is not null") < 4) {
                throw new IllegalStateException("nobody at home");
            }
            parcels.deliver(parcel, "depot");
        });

        await().until(() -> parcels.delivered() == 5);
        assertThat(parcels.count("id = 1 and claims >= 2 and deliveries = 1")).isEqualTo(1);
    }

    private Depot deliveringDepot() throws Exception {
        return depot().start(parcels, parcel -> parcels.deliver(parcel, "depot"));
    }
}
