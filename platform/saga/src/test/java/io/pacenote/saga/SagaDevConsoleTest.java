package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.impl.console.DefaultDevConsoleRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Camel's console shows of sagas. */
@SagaTest
class SagaDevConsoleTest {

    @Autowired
    CamelContext camel;

    @Autowired
    Trips trips;

    private final String key = UUID.randomUUID().toString();
    private DevConsole console;
    private String saga;

    @BeforeEach
    void findConsole() {
        var consoles = new DefaultDevConsoleRegistry(camel);
        consoles.loadDevConsoles();
        console = consoles.getConsole("saga").orElseThrow();
        saga = trips.start("trip", key);
    }

    @Test
    void showsHowManyAreOpenAndWhichAreLookedFor() {
        var answer = (Map<?, ?>) console.call(MediaType.JSON, Map.of("status", "ACTIVE", "key", key));

        assertThat((Long) ((Map<?, ?>) answer.get("open")).get("ACTIVE")).isPositive();
        assertThat(answer.get("sagas"))
                .isEqualTo(List.of(Map.of("id", saga, "name", "trip", "key", key, "status", "ACTIVE")));
    }

    @Test
    void saysTheSameInPlainText() {
        assertThat((String) console.call(MediaType.TEXT, Map.of("key", key)))
                .contains("STUCK: ")
                .endsWith("%s trip %s ACTIVE".formatted(saga, key));
    }
}
