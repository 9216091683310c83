package io.pacenote.saga;

import io.pacenote.postgres.StoredNames;
import io.pacenote.postgres.WakeUpSignal;
import io.pacenote.saga.model.Command;
import io.pacenote.saga.model.Enlistment;
import io.pacenote.saga.model.Outcome;
import io.pacenote.saga.model.Outcome.Ended;
import io.pacenote.saga.model.Outcome.Taken;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A thread with a connection that runs commands by the product's classes. */
final class ModelLane {

    private static final Duration LONG = Duration.ofHours(1);
    private static final String UNDO = "direct:undo";
    private static final String CONFIRM = "direct:confirm";

    private final ModelGate gate = new ModelGate();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Connection connection;
    private final int backend;
    private final int attempts;
    private final TransactionOperations transactions;
    private final SagaEnlistment enlistment;
    private final SagaStore store;
    private final StepStore steps;
    private final SagaProgress progress;
    private final SagaMaintenance maintenance;
    private final Sagas sagas;
    private final SagaSteering steering;

    ModelLane(Connection connection, int attempts, UnaryOperator<String> rewrite) {
        this.connection = connection;
        this.attempts = attempts;
        var source = new SingleConnectionDataSource(connection, true);
        JdbcClient plain = JdbcClient.create(source);
        JdbcClient jdbc = sql -> {
            gate.beforeStatement();
            return plain.sql(rewrite.apply(sql));
        };
        this.transactions = halting(new TransactionTemplate(new DataSourceTransactionManager(source)));
        this.backend = plain.sql("select pg_backend_pid()").query(Integer.class).single();
        var events = new SagaEvents(event -> {});
        this.enlistment = new SagaEnlistment(jdbc, transactions, events);
        this.store = new SagaStore(jdbc, transactions, events);
        this.steps = new StepStore(jdbc, transactions, store, events);
        this.progress = new SagaProgress(jdbc, transactions, store);
        var ending = new SagaEnding(store, transactions, idle(steps)::dispatchAfterCommit, new WakeUpSignal());
        this.maintenance = new SagaMaintenance(jdbc, transactions, ending);
        this.sagas = new Sagas(jdbc, transactions, store, ending, new WakeUpSignal(), StoredNames.UNCHANGED);
        this.steering = new SagaSteering(jdbc, transactions, store, new WakeUpSignal());
    }

    /** As in a process that has no thread free: it has not been started, and so runs nothing. */
    private static StepExecutor idle(StepStore steps) {
        var settings = new SagaSettings(null, 1, LONG, LONG, 1, LONG, LONG, LONG, null, LONG);
        return new StepExecutor(steps, null, null, null, StoredNames.UNCHANGED, new WakeUpSignal(), settings);
    }

    private TransactionOperations halting(TransactionOperations transactions) {
        return new TransactionOperations() {
            @Override
            public <T> T execute(TransactionCallback<T> action) {
                return transactions.execute((TransactionStatus status) -> {
                    gate.begin();
                    try {
                        T result = action.doInTransaction(status);
                        gate.beforeCommit();
                        return result;
                    } finally {
                        gate.end();
                    }
                });
            }
        };
    }

    Future<Object> submit(Command command) {
        return thread.submit(() -> run(command));
    }

    Object run(Command command) {
        try {
            return answer(command);
        } catch (ConcurrencyFailureException | EmptyResultDataAccessException e) {
            return e.getClass().getSimpleName();
        }
    }

    private Object answer(Command command) {
        return switch (command.kind()) {
            case START ->
                answer(() -> enlistment.start(
                        new NewSaga(ModelRows.SAGA, "model", null, null, null, null),
                        step(Objects.requireNonNull(command.enlistment()))));
            case JOIN ->
                enlistment.join(SagaReference.of(ModelRows.SAGA), step(Objects.requireNonNull(command.enlistment())));
            case COMPLETE -> ended(store.complete(SagaReference.of(ModelRows.SAGA)));
            case COMPENSATE -> ended(compensate(EagerClaim.NONE));
            case COMPENSATE_AND_TAKE -> compensateAndTake();
            case OPERATOR_COMPENSATES -> sagas.compensate(ModelRows.SAGA, "operator");
            case RETRY -> sagas.retry(ModelRows.SAGA);
            case SKIP -> steering.skip(ModelRows.SAGA, command.step(), "by hand");
            case EXPIRE -> answer(maintenance.expire(10));
            case PURGE -> answer(maintenance.purge(Duration.ZERO, 10));
            case TAKE -> taken(steps.claim(List.of(ModelRows.CONTEXT), 1, LONG));
            case DONE -> progress.done(due(command), EagerClaim.NONE).nextIsDue();
            case DO_IN_ONE -> done(progress.doAndReport(due(command), Optional::empty, ModelLane::claim));
            case FAILED -> answer(() -> steps.failed(due(command), "failed", LONG, command.last()));
            case GIVE_BACK -> answer(() -> steps.giveBack(due(command), Duration.ZERO));
            case STEP_COMES_DUE, DEADLINE_PASSES -> throw new IllegalArgumentException("the clock's: " + command);
        };
    }

    private static Object answer(Runnable command) {
        command.run();
        return Outcome.NOTHING;
    }

    private static Object answer(int changed) {
        return changed == 0 ? Outcome.NOTHING : changed;
    }

    private static Object ended(Optional<SagaOutcome> end) {
        return end.<Object>map(known -> new Ended(known.before(), known.after()))
                .orElse(Outcome.NOTHING);
    }

    private Object compensateAndTake() {
        Optional<SagaOutcome> end = compensate(claim());
        Optional<DueStep> step = end.flatMap(SagaOutcome::claimed);
        return step.isPresent() ? taken(step.stream().toList()) : ended(end);
    }

    private Optional<SagaOutcome> compensate(EagerClaim claim) {
        return store.compensate(SagaReference.of(ModelRows.SAGA), "model", claim);
    }

    private static EagerClaim claim() {
        return new EagerClaim(List.of(ModelRows.CONTEXT), List.of(UNDO), LONG, UUID.randomUUID());
    }

    private Object done(StepResult end) {
        return end.isDone() ? taken(end.next().stream().toList()) : Outcome.ROLLED_BACK;
    }

    private Object taken(List<DueStep> taken) {
        return taken.stream()
                .findFirst()
                .<Object>map(step -> new Taken(step.seq(), UNDO.equals(step.uri()), step.attempts() >= attempts))
                .orElse(Outcome.NOTHING);
    }

    private static Step step(Enlistment enlistment) {
        return new Step(
                ModelRows.CONTEXT,
                "model.join",
                enlistment.compensates() ? UNDO : null,
                enlistment.completes() ? CONFIRM : null,
                "{}",
                Optional.of(LONG).filter(any -> enlistment.limitsTime()));
    }

    /** Of the step the reports use no more than who it is, and the lease. */
    private static DueStep due(Command report) {
        UUID lease = report.leaseInHand() ? ModelRows.LEASE : UUID.randomUUID();
        var logged = new LoggedSaga(ModelRows.SAGA.toString(), "model", null);
        return new DueStep(
                ModelRows.SAGA,
                report.step(),
                report.compensation(),
                ModelRows.CONTEXT,
                UNDO,
                "{}",
                null,
                null,
                1,
                lease,
                logged);
    }

    ModelGate gate() {
        return gate;
    }

    /** The process of the server that serves this connection. */
    int backend() {
        return backend;
    }

    void close() throws SQLException {
        thread.shutdown();
        connection.close();
    }
}
