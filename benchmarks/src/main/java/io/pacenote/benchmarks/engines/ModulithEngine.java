package io.pacenote.benchmarks.engines;

import static org.awaitility.Awaitility.await;

import io.pacenote.benchmarks.Business;
import io.pacenote.benchmarks.SagaEngine;
import io.pacenote.benchmarks.Workplace;
import io.pacenote.saga.SagaAutoConfiguration;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Spring Modulith: the saga as events, which its publication registry stores until their listener is done. */
public final class ModulithEngine implements SagaEngine {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ConfigurableApplicationContext application;
    private final ModulithSteps steps;
    private final JdbcTemplate jdbc;
    private final Ends ends = new Ends();

    public ModulithEngine(Workplace place) {
        application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.main.banner-mode",
                        "off",
                        "spring.flyway.enabled",
                        false,
                        "pacenote.embedded.enabled",
                        false,
                        "camel.lra.enabled",
                        false,
                        "spring.modulith.events.jdbc.schema-initialization.enabled",
                        true,
                        // the other modes keep every event for ever
                        "spring.modulith.events.completion-mode",
                        "delete",
                        "spring.task.execution.pool.core-size",
                        place.threads()))
                .initializers(context -> share((GenericApplicationContext) context, place))
                .run("--spring.jmx.enabled=false"); // the pool has registered itself
        steps = application.getBean(ModulithSteps.class);
        jdbc = application.getBean(JdbcTemplate.class);
    }

    private void share(GenericApplicationContext context, Workplace place) {
        context.registerBean(DataSource.class, place::dataSource, pool -> pool.setDestroyMethodName(""));
        context.registerBean(Business.class, place::business);
        context.registerBean(Ends.class, () -> ends);
    }

    @Override
    public boolean run(long orderId) throws Exception {
        CompletableFuture<Boolean> end = ends.of(orderId);
        steps.place(orderId);
        return Ends.await(end);
    }

    @Override
    public void awaitEnds() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Boolean.FALSE.equals(
                        jdbc.queryForObject("select exists (select from event_publication)", Boolean.class)));
    }

    @Override
    public void close() {
        application.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = SagaAutoConfiguration.class)
    @Import(ModulithSteps.class)
    static class Application {}
}
