package io.pacenote.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class DrainTest {

    @Test
    @DisplayName("0.6 N-6: who is to stop says so first, and serves on until others know")
    void servesOnForAWhile() {
        ConfigurableApplicationContext application = new SpringApplicationBuilder(RestTestApplication.class)
                .properties(
                        "server.port=0",
                        "pacenote.rest.drain=5s",
                        "pacenote.embedded.data-dir=target/engines",
                        "spring.flyway.enabled=false")
                .run();
        Http client = new Http(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        ApplicationAvailability availability = application.getBean(ApplicationAvailability.class);
        assertThat(availability.getReadinessState()).isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(application::close);
        await().until(() -> availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC);

        assertThat(client.get("/sample/notes").status()).isEqualTo(200);
        assertThat(stopped).isNotDone();
        stopped.join();
    }
}
