package io.pacenote.teashop.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.kafka.KafkaBrokers;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Somebody else's consumer, {@code camel-k/extensions/order-audit.camel.yaml}, on plain Camel, beside a context of ours (spec
 * 001-K10).
 */
@CustomerTest
class OrderAuditTest {

    private static final String EXTENSION = "file:../../camel-k/extensions/order-audit.camel.yaml";

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private KafkaBrokers brokers;

    @TempDir
    private Path directory;

    private final List<Main> running = new ArrayList<>();

    @AfterEach
    void stopAll() {
        running.forEach(Main::stop);
    }

    @Test
    @DisplayName(
            "001-K10: a group that is added reads all that has ever happened, then what happens; so does the next one")
    void aNewGroupReadsAllPastEvents(NotifiedOrder order) throws Exception {
        happens(order.event("OrderPlaced"), order.event("OrderPaid").bodyOnly());

        audit("first");
        awaitLines("first", order, "OrderPlaced", "OrderPaid");
        happens(order.event("Shipped"));
        awaitLines("first", order, "OrderPlaced", "OrderPaid", "Shipped");

        audit("second");
        awaitLines("second", order, "OrderPlaced", "OrderPaid", "Shipped");
    }

    @Test
    @DisplayName("001-K10: an unknown field, a newer schema and an event that is no event break neither it nor our own")
    void aNewerEventBreaksNobody(NotifiedOrder order) throws Exception {
        Topics.Message newer = NotifiedOrder.withHeaders(
                order.event("Shipped", "'carrier':{'name':'CJ'},'customerId':'%s'".formatted(order.customer())),
                Map.of(
                        EventHeaders.ID,
                        UUID.randomUUID().toString(),
                        "ce_dataschema",
                        "urn:pacenote:teashop:teashop:9"));
        Topics.Message broken = Topics.event(newer.topic(), order.id(), "{'eventType':");
        happens(broken, newer, order.event("OrderCancelled"));

        audit("newer");
        awaitLines("newer", order, "Shipped", "OrderCancelled");
        assertThat(order.statuses()).containsExactly("SENT", "SENT");
    }

    private void happens(Topics.Message... events) {
        topics.send(List.of(events));
        consumers.awaitAllRead();
    }

    /** @param group name of its consumer group, and of its directory */
    private void audit(String group) {
        Main camel = new Main();
        camel.configure().withRoutesIncludePattern(EXTENSION).withBasePackageScanEnabled(false);
        camel.addInitialProperty("kafka.brokers", brokers.bootstrapServers());
        camel.addInitialProperty("audit.group", group + "-" + UUID.randomUUID());
        camel.addInitialProperty("audit.directory", directory.resolve(group).toString());
        running.add(camel);
        camel.start();
    }

    private void awaitLines(String group, NotifiedOrder order, String... types) {
        List<String> expected = List.of(types).stream()
                .map(type -> "1767225600000 %s %d".formatted(type, order.id()))
                .toList();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(lines(group))
                .filteredOn(line -> line.endsWith(" " + order.id()))
                .containsExactlyElementsOf(expected));
    }

    private List<String> lines(String group) throws IOException {
        Path file = directory.resolve(group).resolve("orders.log");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
