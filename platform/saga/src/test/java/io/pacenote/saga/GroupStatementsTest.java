package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.postgres.Doorbell;
import io.pacenote.postgres.group.SetWrite;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What is written in groups fails where it should and nowhere else: of a group that fails without need nobody would know, as it
 * is done one by one.
 */
@SagaTest
class GroupStatementsTest {

    /** PostgreSQL plans a statement five times for its parameters, and may keep a plan from then on. */
    private static final int TIMES = 7;

    private static final Step UNDOABLE = new Step("groups", "step", "direct:undo", null, "{}", Optional.empty());
    private static final Step LAST = new Step("groups", "step", null, null, "{}", Optional.empty());
    private static final Offer OFFER =
            new Offer(List.of("groups"), List.of("direct:undo"), Duration.ofSeconds(20), UUID.randomUUID());

    @Autowired
    DataSource database;

    private Connection connection;
    private JdbcTemplate jdbc;
    private SagaLog log;

    /** About a saga of two steps with compensations; those that report are of the newest. */
    enum Kind {
        JOIN((log, id) -> SagaWrite.joining(ClaimedSaga.of(id), UNDOABLE, () -> {})),
        COMPLETE((log, id) -> completing(id)),
        JOIN_AND_COMPLETE((log, id) -> (SetWrite<?>) SagaWrite.joining(ClaimedSaga.of(id), LAST, () -> {})
                .mergedWith(completing(id))
                .orElseThrow()),
        COMPENSATE((log, id) ->
                new GroupedCompensation(ClaimedSaga.of(id), "cause", Reservation.ofThread(null, OFFER), () -> {})),
        REPORT((log, id) -> new AnsweredReport(null, new Report(taken(log, id), () -> OFFER))),
        LAST_REPORT((log, id) -> new LastReport(null, new Report(taken(log, id), 1, () -> OFFER)));

        private final BiFunction<SagaLog, UUID, SetWrite<?>> write;

        Kind(BiFunction<SagaLog, UUID, SetWrite<?>> write) {
            this.write = write;
        }

        private static SagaWrite completing(UUID id) {
            return SagaWrite.completing(ClaimedSaga.of(id), new Doorbell(), () -> {});
        }

        private static DueStep taken(SagaLog log, UUID id) {
            return log.compensate(new Ending(id, "cause", OFFER))
                    .flatMap(SagaEnd::taken)
                    .orElseThrow();
        }
    }

    @BeforeEach
    void connect() throws SQLException {
        connection = database.getConnection();
        var source = new SingleConnectionDataSource(connection, true);
        jdbc = new JdbcTemplate(source);
        log = new SagaLog(JdbcClient.create(source), TransactionOperations.withoutTransaction());
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @EnumSource
    void aSagaIsChangedUntilItHasEnded(Kind kind) {
        for (int time = 0; time < TIMES; time++) {
            assertIsWrittenUntilTheEnd(kind, GroupStatementsTest::writeOne);
            assertIsWrittenUntilTheEnd(kind, GroupStatementsTest::writeSome);
        }
    }

    private void assertIsWrittenUntilTheEnd(Kind kind, Writer writer) {
        UUID id = UUID.randomUUID();
        log.start(new NewSaga(id, "groups", null, null), UNDOABLE);
        log.join(ClaimedSaga.of(id), UNDOABLE);
        SetWrite<?> write = kind.write.apply(log, id);

        assertThatCode(() -> writer.write(jdbc, write)).doesNotThrowAnyException();
        log.complete(ClaimedSaga.of(id));
        assertThatThrownBy(() -> writer.write(jdbc, write)).isInstanceOf(DataIntegrityViolationException.class);
    }

    /** In a transaction that nobody else sees, so that no worker ends the saga before. */
    @ParameterizedTest
    @EnumSource(names = {"JOIN", "COMPLETE", "JOIN_AND_COMPLETE"})
    void aSagaPastItsDeadlineIsNeitherJoinedNorCompleted(Kind kind) throws SQLException {
        UUID id = UUID.randomUUID();
        log.start(new NewSaga(id, "groups", null, null), UNDOABLE);
        SetWrite<?> write = kind.write.apply(log, id);
        connection.setAutoCommit(false);
        jdbc.update("update saga.saga set deadline = clock_timestamp() where id = ?", id);

        assertThatThrownBy(() -> writeOne(jdbc, write)).isInstanceOf(DataIntegrityViolationException.class);

        connection.rollback();
    }

    private interface Writer {
        void write(JdbcTemplate jdbc, SetWrite<?> write);
    }

    private static void writeOne(JdbcTemplate jdbc, SetWrite<?> write) {
        execute(jdbc, write.sql(), write.parameters());
    }

    @SuppressWarnings("unchecked") // a list of the write itself
    private static <W extends SetWrite<W>> void writeSome(JdbcTemplate jdbc, SetWrite<?> write) {
        W one = (W) write;
        execute(jdbc, one.setSql(), one.parametersOf(List.of(one)));
    }

    private static void execute(JdbcTemplate jdbc, String sql, List<?> parameters) {
        jdbc.execute(sql, (PreparedStatementCallback<Boolean>) statement -> {
            new ArgumentPreparedStatementSetter(parameters.toArray()).setValues(statement);
            return statement.execute();
        });
    }
}
