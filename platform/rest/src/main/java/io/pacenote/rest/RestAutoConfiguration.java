package io.pacenote.rest;

import io.pacenote.contexts.Contexts;
import io.pacenote.contexts.ContextsAutoConfiguration;
import io.pacenote.rest.contract.ContractCheck;
import io.pacenote.rest.contract.ContractRoutes;
import io.pacenote.rest.contract.ContractStrategy;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.rest.contract.ForwardedSystems;
import io.pacenote.rest.contract.Operations;
import io.pacenote.rest.contract.SystemLinks;
import io.pacenote.rest.contract.TryOutPage;
import io.pacenote.rest.json.RestJson;
import io.pacenote.rest.server.AnswerRenderer;
import io.pacenote.rest.server.AnswerWriter;
import io.pacenote.rest.server.Bulkhead;
import io.pacenote.rest.server.HeaderAllowList;
import io.pacenote.rest.server.RequestBody;
import io.pacenote.rest.server.RestEngine;
import io.pacenote.rest.server.Workers;
import io.pacenote.tracing.Tracing;
import io.pacenote.tracing.TracingAutoConfiguration;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Ordered;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.PlatformHttpConstants;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpAutoConfiguration;
import org.apache.camel.component.rest.openapi.RestOpenApiComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** Serves the contracts of the contexts that run here, by the conventions of this module. */
@AutoConfiguration(
        after = {ContextsAutoConfiguration.class, JacksonAutoConfiguration.class, TracingAutoConfiguration.class},
        before = {ErrorMvcAutoConfiguration.class, SpringBootPlatformHttpAutoConfiguration.class})
@EnableConfigurationProperties(RestSettings.class)
@Import({
    ProblemConfiguration.class,
    SystemPathsConfiguration.class,
    IdempotencyConfiguration.class,
    ServerConfiguration.class
})
public class RestAutoConfiguration {

    @Bean
    RestJson restJson(Jackson2ObjectMapperBuilder builder, RestSettings settings) {
        return new RestJson(builder, settings.maxJsonDepth());
    }

    @Bean
    RequestBody requestBody(RestJson json, Validator validator) {
        return new RequestBody(json, validator);
    }

    @Bean
    AnswerRenderer answerRenderer(RestJson json) {
        return new AnswerRenderer(json);
    }

    @Bean(PlatformHttpConstants.PLATFORM_HTTP_ENGINE_NAME)
    RestEngine restEngine(ServerProperties server, RestSettings settings, Workers workers, AnswerWriter answers) {
        int port = server.getPort() == null ? 8080 : server.getPort();
        return new RestEngine(port, Math.toIntExact(settings.maxBody().toBytes()), workers, answers);
    }

    /** Half of the container's threads may work: the other half reads requests, and serves what is no context's. */
    @Bean
    Workers workers(
            ServerProperties server,
            RestSettings settings,
            Contracts contracts,
            ThreadPoolTaskExecutorBuilder executors) {
        ThreadPoolTaskExecutorBuilder pools =
                executors.corePoolSize(settings.threads()).maxPoolSize(settings.threads());
        return new Workers(
                contracts::ownerOf,
                context -> new Bulkhead(
                        settings.threads(),
                        settings.queue(),
                        settings.maxWait(),
                        pools.threadNamePrefix("rest-" + context + "-").build()),
                server.getTomcat().getThreads().getMax() / 2);
    }

    @Bean
    Contracts contracts(Contexts contexts, ResourceLoader resources, ObjectProvider<ForwardedSystems> forwarded) {
        Set<String> names =
                forwarded.stream().flatMap(systems -> systems.names().stream()).collect(Collectors.toUnmodifiableSet());
        return new Contracts(contexts, resources, names);
    }

    @Bean
    ContractRoutes contractRoutes(Contracts contracts) {
        return new ContractRoutes(contracts);
    }

    @Bean
    ContractCheck contractCheck(Contracts contracts, Contexts contexts) {
        return new ContractCheck(contracts, contexts);
    }

    @Bean
    SystemLinks systemLinks(Contracts contracts, RestJson json) {
        return new SystemLinks(contracts, json);
    }

    @Bean
    TryOutPage tryOutPage(Contracts contracts) {
        return new TryOutPage(contracts);
    }

    @Bean
    Operations operations(CamelContext camel, Contracts contracts, Contexts contexts, Tracing tracing) {
        return new Operations(contracts, contexts, camel, tracing);
    }

    /** After Camel's own customizer, as those of equal order come in any. */
    @Bean
    ComponentCustomizer contractCustomizer(CamelContext camel, Contracts contracts, Operations operations) {
        return ComponentCustomizer.builder(RestOpenApiComponent.class)
                .withOrder(Ordered.LOWEST)
                .build(component ->
                        component.setRestOpenapiProcessorStrategy(new ContractStrategy(contracts, operations, camel)));
    }

    /** After Camel's own customizer, as those of equal order come in any. */
    @Bean
    ComponentCustomizer headerAllowListCustomizer() {
        return ComponentCustomizer.builder(PlatformHttpComponent.class)
                .withOrder(Ordered.LOWEST)
                .build(component -> component.setHeaderFilterStrategy(HeaderAllowList.strict()));
    }
}
