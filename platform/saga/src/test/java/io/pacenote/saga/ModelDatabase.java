package io.pacenote.saga;

import io.pacenote.engines.EmbeddedEngines;
import io.pacenote.saga.model.Command;
import io.pacenote.saga.model.Outcome;
import io.pacenote.saga.model.Outcome.Event;
import io.pacenote.saga.model.Rows;
import io.pacenote.saga.model.SagaTables;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;

/** {@link SagaTables} that runs the product's classes, in a database of its own where no worker interferes. */
final class ModelDatabase implements SagaTables, AutoCloseable {

    private static final String NAME = "saga_model";

    /** Nothing here need survive a crash, and a deadlock is to show at once, which only the superuser may ask for. */
    private static final String SESSION = "&options=-c%20synchronous_commit=off%20-c%20deadlock_timeout=50ms";

    private final ModelRows rows;
    private final ModelLane first;
    private final ModelLane second;

    private ModelDatabase(String url, int attempts, UnaryOperator<String> rewrite) throws SQLException {
        this.first = new ModelLane(DriverManager.getConnection(url), attempts, rewrite);
        this.second = new ModelLane(DriverManager.getConnection(url), attempts, rewrite);
        this.rows = new ModelRows(DriverManager.getConnection(url), attempts);
    }

    /**
     * Opens the database, which is made by the first who comes.
     *
     * @param attempts of a step before it is stuck
     * @param rewrite changes the product's statements, to see whether that is noticed
     */
    static ModelDatabase open(EmbeddedEngines engines, int attempts, UnaryOperator<String> rewrite)
            throws SQLException {
        String server = engines.postgres().superuserUrl();
        String url = server.replaceFirst("/postgres\\?", "/" + NAME + "?") + SESSION;
        if (isNew(server)) {
            Flyway.configure()
                    .dataSource(url, null, null)
                    .schemas("saga")
                    .locations("classpath:pacenote/schema/saga")
                    .load()
                    .migrate();
        }
        return new ModelDatabase(url, attempts, rewrite);
    }

    private static boolean isNew(String server) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            boolean exists = statement
                    .executeQuery("select from pg_database where datname = '%s'".formatted(NAME))
                    .next();
            if (!exists) {
                statement.execute("create database " + NAME);
            }
            return !exists;
        }
    }

    @Override
    public Outcome run(Rows before, Command command) {
        rows.write(before, command.step());
        List<Event> history = rows.events();
        if (rows.turnClock(command)) {
            return new Outcome(rows.read(), Outcome.NOTHING, since(history), 0);
        }
        Object answer = first.run(command);
        return new Outcome(rows.read(), answer, since(history), first.gate().stops());
    }

    @Override
    public Together runTogether(Rows before, Command one, Command other, int stop) {
        rows.write(before, one.kind() == Command.Kind.TAKE ? one.step() : other.step());
        List<Event> history = rows.events();
        first.gate().closeAt(stop);
        Future<Object> oneRuns = first.submit(one);
        first.gate().awaitArrival();
        Future<Object> otherRuns = second.submit(other);
        awaitEndOrLock(otherRuns);
        first.gate().open();
        Object answer = get(oneRuns);
        Object otherAnswer = get(otherRuns);
        return new Together(rows.read(), answer, otherAnswer, since(history));
    }

    private List<Event> since(List<Event> history) {
        List<Event> added = new ArrayList<>(rows.events());
        history.forEach(added::remove);
        return added;
    }

    private void awaitEndOrLock(Future<Object> runs) {
        while (true) {
            try {
                runs.get(1, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stillRunning) {
                if (rows.isWaitingForALock(second.backend())) {
                    return;
                }
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Object get(Future<Object> runs) {
        try {
            return runs.get(1, TimeUnit.MINUTES);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        first.close();
        second.close();
        rows.close();
    }
}
