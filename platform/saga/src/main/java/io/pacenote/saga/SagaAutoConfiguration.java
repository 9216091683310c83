package io.pacenote.saga;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
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
import org.springframework.context.annotation.Lazy;
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
public class SagaAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SagaAutoConfiguration.class);
    private static final String UNNAMED = "application";

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final WakeUpSignal worker = new WakeUpSignal();

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
    SagaStore sagaStore(JdbcClient jdbc, PlatformTransactionManager transactions, SagaEvents sagaEvents) {
        return new SagaStore(jdbc, new TransactionTemplate(transactions), sagaEvents);
    }

    @Bean
    StepStore sagaStepStore(
            JdbcClient jdbc, PlatformTransactionManager transactions, SagaStore sagaStore, SagaEvents sagaEvents) {
        return new StepStore(jdbc, new TransactionTemplate(transactions), sagaStore, sagaEvents);
    }

    /** For work that knows its saga. */
    @Bean
    TraceOfSaga traceOfSaga(JdbcClient jdbc) {
        return new SagaTrace(jdbc);
    }

    @Bean
    SagaEnding sagaEnding(SagaStore sagaStore, PlatformTransactionManager transactions, StepExecutor sagaStepExecutor) {
        var template = new TransactionTemplate(transactions);
        return new SagaEnding(sagaStore, template, sagaStepExecutor::dispatchAfterCommit, worker);
    }

    @Bean
    SagaMaintenance sagaMaintenance(JdbcClient jdbc, PlatformTransactionManager transactions, SagaEnding sagaEnding) {
        return new SagaMaintenance(jdbc, new TransactionTemplate(transactions), sagaEnding);
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

    @Bean
    StepSender sagaStepSender(CamelContext camel, Tracing tracing) {
        return new StepSender(camel, tracing);
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
            SagaStore sagaStore,
            Participants sagaParticipants,
            SagaEnding sagaEnding,
            CompensationEndpointCheck endpoints,
            StoredNames names,
            Tracing tracing,
            SagaSettings settings) {
        var steps = new StepFactory(sagaParticipants, names);
        return new DurableSagaService(
                sagaStore, steps, names, sagaEnding, endpoints, tracing, settings.defaultTimeout());
    }

    @Bean
    StepExecutor sagaStepExecutor(
            StepStore sagaStepStore,
            Participants sagaParticipants,
            CamelContext camel,
            StepSender sender,
            ChildSagas sagaChildren,
            SagaEvents sagaEvents,
            StoredNames names,
            SagaSettings settings) {
        var transacted = new TransactedRoutes(camel);
        var runner =
                new StepRunner(sender, sagaStepStore, sagaChildren, sagaParticipants, transacted, settings, sagaEvents);
        return new StepExecutor(sagaStepStore, runner, sagaParticipants, transacted, names, worker, settings);
    }

    @Bean
    ChildSagas sagaChildren(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            SagaStore sagaStore,
            StepStore sagaStepStore,
            SagaSettings settings) {
        var template = new TransactionTemplate(transactions);
        return new ChildSagas(jdbc, template, sagaStore, sagaStepStore, settings.maxRetry());
    }

    /** Nothing asks for it, and yet it must run. */
    @Bean
    @Lazy(false)
    SagaWorker sagaWorker(
            SagaMaintenance sagaMaintenance,
            StepExecutor sagaStepExecutor,
            CompensationEndpointCheck endpoints,
            UnattendedSteps unattended,
            SagaSettings settings) {
        return new SagaWorker(sagaMaintenance, sagaStepExecutor, endpoints, unattended, worker, settings);
    }

    @Bean
    UnattendedSteps sagaUnattendedSteps(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            StepStore steps,
            Sagas sagas,
            Participants participants,
            SagaSettings settings) {
        return new UnattendedSteps(jdbc, new TransactionTemplate(transactions), steps, sagas, participants, settings);
    }

    /** Camel finds it by this name, when it looks for what {@code META-INF/services/org/apache/camel/dev-console} names. */
    @Bean("saga-dev-console")
    SagaDevConsole sagaDevConsole(Sagas sagas) {
        return new SagaDevConsole(sagas);
    }

    @Bean
    Sagas sagas(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            SagaStore sagaStore,
            SagaEnding sagaEnding,
            StoredNames names) {
        return new Sagas(jdbc, new TransactionTemplate(transactions), sagaStore, sagaEnding, worker, names);
    }

    @Bean
    SagaSteering sagaSteering(JdbcClient jdbc, PlatformTransactionManager transactions, SagaStore sagaStore) {
        return new SagaSteering(jdbc, new TransactionTemplate(transactions), sagaStore, worker);
    }

    @Bean
    SagaPauses sagaPauses(JdbcClient jdbc) {
        return new SagaPauses(jdbc, worker);
    }

    @Bean
    SagaMBean sagaMBean(
            Sagas sagas, SagaSteering sagaSteering, SagaPauses sagaPauses, ObjectProvider<OperatorActions> actions) {
        var recorded = actions.getIfAvailable(UnrecordedActions::new);
        return new SagaMBean(sagas, sagaSteering, sagaPauses, recorded, json);
    }
}
