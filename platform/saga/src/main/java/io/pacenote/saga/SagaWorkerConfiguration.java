package io.pacenote.saga;

import io.pacenote.postgres.StoredNames;
import io.pacenote.saga.SagaAutoConfiguration.SagaSignal;
import io.pacenote.tracing.Tracing;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the compensations and completions that are due, and does what is periodic. */
@Configuration(proxyBeanMethods = false)
class SagaWorkerConfiguration {

    @Bean
    StepStore sagaStepStore(
            JdbcClient jdbc, PlatformTransactionManager transactions, SagaStore sagaStore, SagaEvents sagaEvents) {
        return new StepStore(jdbc, new TransactionTemplate(transactions), sagaStore, sagaEvents);
    }

    @Bean
    SagaProgress sagaProgress(JdbcClient jdbc, PlatformTransactionManager transactions, SagaStore sagaStore) {
        return new SagaProgress(jdbc, new TransactionTemplate(transactions), sagaStore);
    }

    @Bean
    StepSender sagaStepSender(CamelContext camel, Tracing tracing) {
        return new StepSender(camel, tracing);
    }

    @Bean
    ChildSagas sagaChildren(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            SagaStore sagaStore,
            StepStore sagaStepStore,
            SagaProgress sagaProgress,
            SagaSettings settings) {
        var template = new TransactionTemplate(transactions);
        return new ChildSagas(jdbc, template, sagaStore, sagaStepStore, sagaProgress, settings.maxRetry());
    }

    @Bean
    StepExecutor sagaStepExecutor(
            StepStore sagaStepStore,
            SagaProgress sagaProgress,
            Participants sagaParticipants,
            CamelContext camel,
            StepSender sender,
            ChildSagas sagaChildren,
            SagaEvents sagaEvents,
            StoredNames names,
            SagaSignal sagaSignal,
            SagaSettings settings) {
        var transacted = new TransactedRoutes(camel);
        var runner = new StepRunner(
                sender, sagaStepStore, sagaProgress, sagaChildren, sagaParticipants, transacted, settings, sagaEvents);
        return new StepExecutor(
                sagaStepStore, runner, sagaParticipants, transacted, names, sagaSignal.wakeUp(), settings);
    }

    @Bean
    SagaMaintenance sagaMaintenance(JdbcClient jdbc, PlatformTransactionManager transactions, SagaEnding sagaEnding) {
        return new SagaMaintenance(jdbc, new TransactionTemplate(transactions), sagaEnding);
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

    /** Nothing asks for it, and yet it must run. */
    @Bean
    @Lazy(false)
    SagaWorker sagaWorker(
            SagaMaintenance sagaMaintenance,
            StepExecutor sagaStepExecutor,
            CompensationEndpointCheck endpoints,
            UnattendedSteps unattended,
            SagaSignal sagaSignal,
            SagaSettings settings) {
        return new SagaWorker(sagaMaintenance, sagaStepExecutor, endpoints, unattended, sagaSignal.wakeUp(), settings);
    }
}
