package io.pacenote.saga;

import io.pacenote.postgres.Doorbell;
import io.pacenote.postgres.group.GroupCommit;
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
    private final GroupCommit groupCommit;
    private @Nullable SagaWorker worker;

    DurableCamelContext(JdbcClient jdbc, TransactionOperations transactions, GroupCommit groupCommit) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.groupCommit = groupCommit;
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
                null);
    }

    private DurableSagaService durable(SagaSettings settings) throws Exception {
        Doorbell bell = new Doorbell();
        SagaLog log = new SagaLog(jdbc, transactions);
        StepQueue queue = new StepQueue(jdbc, transactions, log);
        Participants participants = new Participants(this, settings.participant());
        TransactedRoutes transacted = new TransactedRoutes(this);
        StepSender sender = new StepSender(this);
        CompensationEndpointCheck endpoints = new CompensationEndpointCheck(this);
        StepRunner runner = new StepRunner(sender, queue, participants, transacted, groupCommit, settings);
        HeadStart headStart = new HeadStart(participants, transacted, settings.lease());
        StepThreads threads = new StepThreads(log, queue, runner, participants, headStart, bell, settings);
        worker = new SagaWorker(new Caretaker(jdbc, transactions, log), threads, endpoints, bell, settings);
        worker.start();
        var steps = new StepFactory(participants);
        return new DurableSagaService(log, steps, bell, threads, endpoints, settings.defaultTimeout());
    }

    @Override
    protected void doStop() throws Exception {
        if (worker != null) {
            worker.stop();
        }
        super.doStop();
    }
}
