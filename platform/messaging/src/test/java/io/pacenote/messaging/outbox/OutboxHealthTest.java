package io.pacenote.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.OrderPlaced;
import io.pacenote.messaging.Shop;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.apache.camel.impl.console.DefaultDevConsoleRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What Camel's health and console tell of the outbox. */
@MessagingTest
class OutboxHealthTest {

    @Autowired
    CamelContext camel;

    @Autowired
    HealthCheck outboxHealthCheck;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void itIsDownWhenAnEventHasWaitedForLong() {
        await().until(() -> outbox.stats().pending() == 0);
        assertThat(outboxHealthCheck.call().getState()).isEqualTo(State.UP);

        transaction.executeWithoutResult(status -> {
            append("4 minutes");
            assertThat(outboxHealthCheck.call().getState()).isEqualTo(State.UP);
            append("6 minutes");
            assertThat(outboxHealthCheck.call().getState()).isEqualTo(State.DOWN);
            status.setRollbackOnly();
        });

        assertThat(outboxHealthCheck.isReadiness()).isFalse();
        assertThat(outboxHealthCheck.isLiveness()).isFalse();
    }

    @Test
    void theConsoleShowsWhatWaitsAndWhoSendsIt() {
        await().until(() -> outbox.stats().pending() == 0);
        var consoles = new DefaultDevConsoleRegistry(camel);
        consoles.loadDevConsoles();
        var console = consoles.getConsole("outbox").orElseThrow();

        transaction.executeWithoutResult(status -> {
            append("6 minutes");
            assertThat(((Map<?, ?>) console.call(MediaType.JSON, Map.of())).get("pending"))
                    .isEqualTo(1L);
            assertThat((String) console.call(MediaType.TEXT, Map.of())).startsWith("1 events wait");
            status.setRollbackOnly();
        });

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(((Map<?, ?>) console.call(MediaType.JSON, Map.of())).get("sendsHere"))
                        .isEqualTo(true));
    }

    /** Nobody else sees it, and so nobody sends it. */
    private void append(String age) {
        outbox.append(Shop.ORDERS, new OrderPlaced(960L, 1, null), null);
        jdbc.update("update messaging.outbox set created_at = now() - ?::interval", age);
    }
}
