package io.pacenote.saga;

import io.pacenote.postgres.PostgresAutoConfiguration;
import io.pacenote.postgres.SchemaMigration;
import io.pacenote.postgres.StoredNames;
import io.pacenote.postgres.WakeUpSignal;
import io.pacenote.tracing.TraceOfSaga;
import io.pacenote.tracing.Tracing;
import io.pacenote.tracing.TracingAutoConfiguration;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.saga.CamelSagaService;
import org.apache.camel.spi.RoutePolicyFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a Camel Spring Boot application with a PostgreSQL {@code DataSource} the durable Saga EIP; unless it has a saga
 * service already, or says {@code pacenote.saga.enabled=false}.
 */
@AutoConfiguration(
        after = {
            ForeignSagaServiceAutoConfiguration.class,
            PostgresAutoConfiguration.class,
            JdbcClientAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            TracingAutoConfiguration.class
        })
@ConditionalOnBooleanProperty(name = "pacenote.saga.enabled", matchIfMissing = true)
@ConditionalOnMissingBean(CamelSagaService.class)
@EnableConfigurationProperties(SagaSettings.class)
@Import({SagaWorkerConfiguration.class, SagaOperationsConfiguration.class})
public class SagaAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SagaAutoConfiguration.class);
    private static final String UNNAMED = "application";

    @Bean
    SchemaMigration sagaSchema() {
        return new SchemaMigration("saga", "classpath:pacenote/schema/saga");
    }

    @Bean
    SagaEvents sagaEvents(ApplicationEventPublisher listeners, ObjectProvider<SagaEventWriter> writers) {
        return new SagaEvents(
                listeners::publishEvent, event -> writers.orderedStream().forEach(writer -> writer.write(event)));
    }

    @Bean
    SagaSignal sagaSignal() {
        return new SagaSignal(new WakeUpSignal());
    }

    @Bean
    SagaEnlistment sagaEnlistment(JdbcClient jdbc, PlatformTransactionManager transactions, SagaEvents sagaEvents) {
        return new SagaEnlistment(jdbc, new TransactionTemplate(transactions), sagaEvents);
    }

    @Bean
    SagaStore sagaStore(JdbcClient jdbc, PlatformTransactionManager transactions, SagaEvents sagaEvents) {
        return new SagaStore(jdbc, new TransactionTemplate(transactions), sagaEvents);
    }

    /** For work that knows its saga. */
    @Bean
    TraceOfSaga traceOfSaga(JdbcClient jdbc) {
        return new SagaTrace(jdbc);
    }

    @Bean
    SagaEnding sagaEnding(
            SagaStore sagaStore,
            PlatformTransactionManager transactions,
            StepExecutor sagaStepExecutor,
            SagaSignal sagaSignal) {
        var template = new TransactionTemplate(transactions);
        return new SagaEnding(sagaStore, template, sagaStepExecutor::dispatchAfterCommit, sagaSignal.wakeUp());
    }

    @Bean
    Participants sagaParticipants(
            CamelContext camel, SagaSettings settings, Environment environment, StoredNames names) {
        String application = environment.getProperty("spring.application.name", "");
        String name = Objects.requireNonNullElse(settings.participant(), application);
        if (name.isBlank()) {
            LOG.warn(
                    "This application has no name, so its sagas' steps are those of '{}': two such applications on one"
                            + " database take each other's. Set spring.application.name or pacenote.saga.participant",
                    UNNAMED);
        }
        return new Participants(camel, name.isBlank() ? UNNAMED : name, names);
    }

    @Bean
    CompensationEndpointCheck sagaCompensationEndpointCheck(CamelContext camel) {
        return new CompensationEndpointCheck(camel);
    }

    /** Camel takes it while it makes itself, so it must not need Camel. */
    @Bean
    SagaRouteCheck sagaRouteCheck(SagaSettings settings) {
        return new SagaRouteCheck(settings);
    }

    /** Camel finds it by its type. */
    @Bean
    @ConditionalOnBooleanProperty(name = "pacenote.saga.trust-http-header", havingValue = false, matchIfMissing = true)
    RoutePolicyFactory sagaHeaderFromHttp() {
        return new SagaHeaderFromHttp();
    }

    @Bean
    DurableSagaService durableSagaService(
            SagaEnlistment sagaEnlistment,
            Participants sagaParticipants,
            SagaEnding sagaEnding,
            CompensationEndpointCheck endpoints,
            StoredNames names,
            Tracing tracing,
            SagaSettings settings) {
        var steps = new StepFactory(sagaParticipants, names);
        return new DurableSagaService(
                sagaEnlistment, steps, names, sagaEnding, endpoints, tracing, settings.defaultTimeout());
    }

    /** A type of its own, so that the signals of other workers are not mistaken for it. */
    record SagaSignal(WakeUpSignal wakeUp) {}
}
