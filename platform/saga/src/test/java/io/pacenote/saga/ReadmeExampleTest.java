package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SagaTest
class ReadmeExampleTest {

    private static final Path SOURCE = Path.of("src/test/java/io/pacenote/saga/OrderRoutes.java");

    @Autowired
    Trips trips;

    @Autowired
    Credits credits;

    @Test
    void aRejectedOrderGivesItsCreditBack() {
        String id = place("order 1");
        assertThat(credits.reservedFor("order 1")).isTrue();

        end("order.reject", id);

        trips.awaitStatus(id, SagaStatus.COMPENSATED);
        assertThat(credits.reservedFor("order 1")).isFalse();
    }

    @Test
    void anApprovedOrderKeepsItsCredit() {
        String id = place("order 2");

        end("order.approve", id);

        assertThat(trips.status(id)).isEqualTo(SagaStatus.COMPLETED);
        assertThat(credits.reservedFor("order 2")).isTrue();
    }

    @Test
    void theReadmeShowsTheseRoutes() throws Exception {
        String source = Files.readString(SOURCE);
        String routes = source.substring(source.indexOf("        from("), source.indexOf("        // spotless:on"));

        assertThat(Files.readString(Path.of("README.md")))
                .contains(routes.stripTrailing().stripIndent());
    }

    private String place(String orderId) {
        return Trips.sagaId(trips.send("order.place", Map.of("orderId", orderId)));
    }

    private void end(String route, String sagaId) {
        trips.send(route, Map.of(Exchange.SAGA_LONG_RUNNING_ACTION, sagaId));
    }
}
