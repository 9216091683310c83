package io.pacenote.saga;

import io.pacenote.postgres.StoredNames;
import io.pacenote.postgres.WakeUpSignal;
import io.pacenote.tracing.Tracing;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.saga.InMemorySagaService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Whoever adds Camel's saga service gets the durable one, with the attempts and waits of the one that he adds. */
final class DurableCamelContext extends DefaultCamelContext {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private @Nullable SagaWorker worker;

    DurableCamelContext(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void addService(Object service) throws Exception {
        super.addService(service instanceof InMemorySagaService memory ? durable(settingsOf(memory)) : service);
    }

    private static SagaSettings settingsOf(InMemorySagaService memory) {
        Duration wait = Duration.ofMillis(memory.getRetryDelayInMilliseconds());
        return new SagaSettings(
                "camel-" + NUMBER.incrementAndGet(),
                4,
                Duration.ofMillis(20),
                Duration.ofSeconds(20),
                memory.getMaxRetryAttempts(),
                wait,
                wait,
                Duration.ofDays(30),
                null,
                Duration.ofMinutes(15));
    }

    private DurableSagaService durable(SagaSettings settings) throws Exception {
        WakeUpSignal wakeUp = new WakeUpSignal();
        SagaEvents events = new SagaEvents(event -> {});
        SagaStore sagas = new SagaStore(jdbc, transactions, events);
        StepStore steps = new StepStore(jdbc, transactions, sagas, events);
        SagaProgress progress = new SagaProgress(jdbc, transactions, sagas);
        Participants participants = new Participants(this, settings.participant(), StoredNames.UNCHANGED);
        TransactedRoutes transacted = new TransactedRoutes(this);
        ChildSagas children = new ChildSagas(jdbc, transactions, sagas, steps, progress, settings.maxRetry());
        StepRunner runner = new StepRunner(
                new StepSender(this, Tracing.OFF),
                steps,
                progress,
                children,
                participants,
                transacted,
                settings,
                events);
        StepExecutor executor =
                new StepExecutor(steps, runner, participants, transacted, StoredNames.UNCHANGED, wakeUp, settings);
        SagaEnding ending = new SagaEnding(sagas, transactions, executor::dispatchAfterCommit, wakeUp);
        CompensationEndpointCheck endpoints = new CompensationEndpointCheck(this);
        Sagas operations = new Sagas(jdbc, transactions, sagas, ending, wakeUp, StoredNames.UNCHANGED);
        worker = new SagaWorker(
                new SagaMaintenance(jdbc, transactions, ending),
                executor,
                endpoints,
                new UnattendedSteps(jdbc, transactions, steps, operations, participants, settings),
                wakeUp,
                settings);
        worker.start();
        return new DurableSagaService(
                new SagaEnlistment(jdbc, transactions, events),
                new StepFactory(participants, StoredNames.UNCHANGED),
                StoredNames.UNCHANGED,
                ending,
                endpoints,
                Tracing.OFF,
                settings.defaultTimeout());
    }

    @Override
    protected void doStop() throws Exception {
        if (worker != null) {
            worker.stop();
        }
        super.doStop();
    }
}
