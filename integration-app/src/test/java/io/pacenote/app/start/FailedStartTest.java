package io.pacenote.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.app.PacenoteApplication;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class FailedStartTest {

    private static final Set<String> WORKERS = Set.of("saga-worker", "outbox-relay");

    @Test
    void leavesNoWorkerBehindThatKeepsTheProcessAliveAndFloodsTheLog() {
        List<Thread> before = workers();
        SpringApplication application = new SpringApplication(PacenoteApplication.class, BrokenRoute.class);
        assertThatThrownBy(() -> application.run(
                        "--pacenote.embedded.lifetime=jvm",
                        "--pacenote.embedded.data-dir=target/engines",
                        "--server.port=0",
                        "--spring.jmx.enabled=false"))
                .hasStackTraceContaining("nowhere://to-be-found");

        assertThat(workers()).isEqualTo(before);
    }

    /** Those of other applications in this JVM among them. */
    private static List<Thread> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> WORKERS.contains(thread.getName()))
                .sorted(Comparator.comparing(Thread::getId))
                .toList();
    }

    /** Camel finds out only when everything else has started. */
    @Configuration(proxyBeanMethods = false)
    static class BrokenRoute {

        @Bean
        RouteBuilder brokenRoute() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("nowhere://to-be-found").to("mock:nothing");
                }
            };
        }
    }
}
