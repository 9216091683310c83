package io.pacenote.saga;

import io.pacenote.saga.model.Command;
import io.pacenote.saga.model.Command.Kind;
import io.pacenote.saga.model.Outcome.Event;
import io.pacenote.saga.model.Rows;
import io.pacenote.saga.model.Rows.StepRow;
import io.pacenote.saga.model.When;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes the rows of a state, and reads the state that rows are. There is one saga. */
final class ModelRows {

    static final UUID SAGA = UUID.fromString("5a6a0000-0000-4000-8000-000000000000");
    static final UUID LEASE = UUID.fromString("1ea5e000-0000-4000-8000-000000000000");
    static final String CONTEXT = "model";

    private static final String CLEAR =
            "delete from saga.saga_event; delete from saga.saga_step; delete from saga.saga;";

    private static final String READ = """
            select g.status, g.stuck_status, g.finished_at is not null as finished,
                   (g.steps, g.completions, g.newest_compensation) is not distinct from (
                       select (count(*)::int, count(complete_uri)::int, max(seq) filter (where compensate_uri is not null))
                         from saga.saga_step where saga_id = g.id) as summed_up,
                   case when g.deadline is null then 'NEVER' when g.deadline <= now() then 'PAST' else 'AHEAD' end as deadline,
                   t.seq, t.compensate_uri is not null as compensates, t.complete_uri is not null as completes,
                   t.state, least(t.attempts, ?) as attempts, t.lease is not null as leased,
                   case when t.next_attempt_at is null then 'NEVER'
                        when t.next_attempt_at <= now() then 'PAST' else 'AHEAD' end as due
              from saga.saga g left join saga.saga_step t on t.saga_id = g.id order by t.seq
            """;

    private final Connection connection;
    private final JdbcTemplate jdbc;
    private final int attempts;

    ModelRows(Connection connection, int attempts) {
        this.connection = connection;
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.attempts = attempts;
    }

    /** @param dueFirst of several due steps the one that is due the longest; 0 for any */
    void write(Rows rows, int dueFirst) {
        jdbc.execute(rows.status() == null ? CLEAR : CLEAR + saga(rows) + steps(rows, dueFirst));
    }

    private static String saga(Rows rows) {
        return """
                insert into saga.saga
                       (id, name, status, stuck_status, steps, completions, newest_compensation, deadline, finished_at)
                values ('%s', 'model', %s, %s, %d, %d, nullif(%d, 0), %s, %s);
                """.formatted(
                        SAGA,
                        text(rows.status()),
                        text(rows.stuckStatus()),
                        rows.steps().size(),
                        rows.steps().stream().filter(StepRow::completes).count(),
                        newestCompensation(rows),
                        time(rows.deadline(), 1),
                        time(rows.hasFinishTime() ? When.PAST : When.NEVER, 1));
    }

    private static int newestCompensation(Rows rows) {
        return IntStream.rangeClosed(1, rows.steps().size())
                .filter(step -> rows.steps().get(step - 1).compensates())
                .max()
                .orElse(0);
    }

    private static String steps(Rows rows, int dueFirst) {
        if (rows.steps().isEmpty()) {
            return "";
        }
        return IntStream.rangeClosed(1, rows.steps().size())
                .mapToObj(step -> step(rows.steps().get(step - 1), step, dueFirst))
                .collect(Collectors.joining(
                        ",",
                        "insert into saga.saga_step (saga_id, seq, context, route_id, compensate_uri, complete_uri, options, state, joined_at, attempts, next_attempt_at, lease) values ",
                        ";"));
    }

    private static String step(StepRow row, int step, int dueFirst) {
        return "('%s', %d, '%s', 'model.join', %s, %s, '{}', '%s', clock_timestamp(), %d, %s, %s)"
                .formatted(
                        SAGA,
                        step,
                        CONTEXT,
                        row.compensates() ? "'direct:undo'" : "null",
                        row.completes() ? "'direct:confirm'" : "null",
                        row.state(),
                        row.attempts(),
                        time(row.due(), step == dueFirst ? 60 : 30 - step),
                        row.leased() ? text(LEASE) : "null");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "null" : "'" + value + "'";
    }

    private static String time(When when, int minutesAgo) {
        return switch (when) {
            case NEVER -> "null";
            case PAST -> "now() - interval '%d minutes'".formatted(minutesAgo);
            case AHEAD -> "now() + interval '1 hour'";
        };
    }

    /** @return whether the command was the clock's */
    boolean turnClock(Command command) {
        if (command.kind() == Kind.STEP_COMES_DUE) {
            jdbc.update("update saga.saga_step set next_attempt_at = now() where seq = ?", command.step());
        } else if (command.kind() == Kind.DEADLINE_PASSES) {
            jdbc.update("update saga.saga set deadline = now()");
        }
        return command.kind() == Kind.STEP_COMES_DUE || command.kind() == Kind.DEADLINE_PASSES;
    }

    Rows read() {
        List<StepRow> steps = new ArrayList<>();
        List<Rows> sagas = jdbc.query(
                READ,
                (row, number) -> {
                    if (row.getObject("seq") != null) {
                        steps.add(step(row));
                    }
                    return saga(row);
                },
                attempts);
        return sagas.isEmpty() ? Rows.NONE : with(sagas.get(0), List.copyOf(steps));
    }

    private static Rows with(Rows saga, List<StepRow> steps) {
        return new Rows(
                saga.status(), saga.stuckStatus(), saga.deadline(), saga.hasFinishTime(), saga.isSummedUp(), steps);
    }

    private static Rows saga(ResultSet row) throws SQLException {
        @Nullable String stuck = row.getString("stuck_status");
        return new Rows(
                SagaStatus.valueOf(row.getString("status")),
                stuck == null ? null : SagaStatus.valueOf(stuck),
                When.valueOf(row.getString("deadline")),
                row.getBoolean("finished"),
                row.getBoolean("summed_up"),
                List.of());
    }

    private static StepRow step(ResultSet row) throws SQLException {
        return new StepRow(
                row.getBoolean("compensates"),
                row.getBoolean("completes"),
                StepState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                When.valueOf(row.getString("due")),
                row.getBoolean("leased"));
    }

    /** The history as it is read off the rows. */
    List<Event> events() {
        return jdbc.query(
                "select what, coalesce(step, 0) as step from saga.saga_timeline order by at, place, line",
                (row, number) -> new Event(row.getString("what"), row.getInt("step")));
    }

    boolean isWaitingForALock(int backend) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select cardinality(pg_blocking_pids(?)) > 0", Boolean.class, backend));
    }

    void close() throws SQLException {
        connection.close();
    }
}
