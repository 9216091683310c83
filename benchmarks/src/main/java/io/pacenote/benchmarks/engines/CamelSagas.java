package io.pacenote.benchmarks.engines;

import io.pacenote.benchmarks.Business;
import io.pacenote.benchmarks.SagaEngine;
import io.pacenote.benchmarks.Workplace;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/** A Camel Spring Boot application with the saga as routes. Engines differ in the saga service. */
class CamelSagas implements SagaEngine {

    private final ConfigurableApplicationContext application;
    private final ProducerTemplate camel;
    private final Ends ends = new Ends();

    /** @param saga the configuration that brings the saga service */
    CamelSagas(Workplace place, Class<?> saga, Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.main.web-application-type", "none");
        properties.put("pacenote.embedded.enabled", false);
        properties.put("spring.flyway.enabled", false);
        properties.put("camel.lra.enabled", false);
        properties.putAll(settings);
        // the saga's first: it may bring a transaction of its own
        application = new SpringApplicationBuilder(saga, Application.class)
                .properties(properties)
                .initializers(context -> share((GenericApplicationContext) context, place))
                .run("--spring.jmx.enabled=false"); // the pool has registered itself
        camel = application.getBean(ProducerTemplate.class);
    }

    private void share(GenericApplicationContext context, Workplace place) {
        context.registerBean(DataSource.class, place::dataSource, pool -> pool.setDestroyMethodName(""));
        context.registerBean(Business.class, place::business);
        context.registerBean(Ends.class, () -> ends);
        context.registerBean(OrderRoutes.class, () -> new OrderRoutes());
    }

    @Override
    public boolean run(long orderId) throws Exception {
        CompletableFuture<Boolean> end = ends.of(orderId);
        var exchange = camel.send("direct:order", message -> message.getIn().setHeader("orderId", orderId));
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        if (!Business.isRefused(orderId)) {
            ends.completed(orderId);
        }
        return Ends.await(end);
    }

    ConfigurableApplicationContext application() {
        return application;
    }

    @Override
    public void close() {
        application.close();
    }

    @Configuration(proxyBeanMethods = false)
    // what other engines bring along
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
                "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration"
            })
    static class Application {}
}
