package io.pacenote.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.app.ops.OperationsApplicationTest;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.saga.OperatorAction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

/** An action that happened is never without its line, whatever dies in between (issue 30, item 1). */
@OperationsApplicationTest
class OperatorAuditTest {

    @Autowired
    private OperatorAudit audit;

    @Autowired
    private AuditLog log;

    @Autowired
    private JdbcClient jdbc;

    private final OperatorAction action = new OperatorAction("test." + UUID.randomUUID(), "something", "점검 때문에");
    private final String mark = UUID.randomUUID().toString();

    @AfterEach
    void nobodyIsLoggedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void tellsWhoDidWhatWhyAndWhen() {
        Instant before = Instant.now().minusSeconds(1);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("kim", "secret"));

        assertThat(audit.transacted(action, () -> "done")).isEqualTo("done");

        AuditEntry line = line();
        assertThat(line.who()).isEqualTo("kim");
        assertThat(line.target()).isEqualTo("something");
        assertThat(line.reason()).isEqualTo("점검 때문에");
        assertThat(line.result()).isEqualTo(AuditResult.OK);
        assertThat(line.at()).isBetween(before, Instant.now().plusSeconds(1));
        assertThat(line.endedAt()).isAfterOrEqualTo(line.at());
    }

    @Test
    void itIsWrittenThatAnActionWasAskedForBeforeItIsDone() throws Exception {
        assertThat(audit.apart(action, () -> line().result())).isEqualTo(AuditResult.ASKED);
        assertThat(line().result()).isEqualTo(AuditResult.OK);
    }

    @Test
    void anActionAndItsResultCommitTogether() {
        audit.transacted(action, () -> {
            change();
            return true;
        });

        assertThat(isChanged()).isTrue();
        assertThat(transactionOf("ops.audit where operation = :mark", action.operation()))
                .isEqualTo(transactionOf("messaging.dead_letter where event_id = :mark", mark));
    }

    /** A process that is killed writes nothing any more. */
    @Test
    void anActionDuringWhichTheProcessDiesStaysAskedAndIsNotDone() {
        assertThatThrownBy(() -> audit.transacted(action, () -> {
                    change();
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);

        assertThat(isChanged()).isFalse();
        assertThat(line().result()).isEqualTo(AuditResult.ASKED);
        assertThat(line().endedAt()).isNull();
    }

    @Test
    void aProcessThatDiesDuringWorkInNoTransactionLeavesItAsked() {
        assertThatThrownBy(() -> audit.apart(action, () -> {
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);

        assertThat(line().result()).isEqualTo(AuditResult.ASKED);
    }

    @Test
    void whatIsRefusedIsWrittenWithItsProblem() {
        assertThatThrownBy(() -> audit.transacted(action, () -> {
                    change();
                    throw ProblemException.conflict("it is not stuck, says 010-1234-5678");
                }))
                .isInstanceOf(ProblemException.class);

        assertThat(isChanged()).isFalse();
        assertThat(line().result()).isEqualTo(AuditResult.REFUSED);
        assertThat(line().detail()).isEqualTo("it is not stuck, says ***");
    }

    @Test
    void whatFailsIsWrittenWithItsProblem() {
        assertThatThrownBy(() -> audit.apart(action, () -> {
                    throw new IOException("no way\nback");
                }))
                .isInstanceOf(IOException.class);

        assertThat(line().result()).isEqualTo(AuditResult.REFUSED);
        assertThat(line().detail()).isEqualTo("java.io.IOException: no way back");
    }

    @Test
    void whatFindsNothingToDoIsRefused() throws Exception {
        assertThat(audit.transacted(action, () -> false)).isFalse();
        Optional<String> nothing = audit.apart(action, Optional::empty);
        assertThat(nothing).isEmpty();

        assertThat(lines()).extracting(AuditEntry::result).containsOnly(AuditResult.REFUSED);
        assertThat(lines()).extracting(AuditEntry::detail).containsOnly("there was nothing to do");
    }

    @Test
    void anActionThatCannotBeWrittenDownIsNotDone() {
        OperatorAudit without = withoutDatabase();
        AtomicBoolean isDone = new AtomicBoolean();

        assertThatThrownBy(() -> without.apart(action, () -> isDone.getAndSet(true)))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> without.transacted(action, () -> isDone.getAndSet(true)))
                .isInstanceOf(DataAccessException.class);

        assertThat(isDone).isFalse();
    }

    @Test
    void unlessItHasToWorkWithoutADatabase() {
        assertThat(withoutDatabase().<String, RuntimeException>bestEffort(action, () -> "done"))
                .isEqualTo("done");
        assertThat(lines()).isEmpty();
    }

    @Test
    void otherwiseItIsWrittenDownAsAnyOther() {
        assertThat(audit.<AuditResult, RuntimeException>bestEffort(action, () -> line().result()))
                .isEqualTo(AuditResult.ASKED);
        assertThat(line().result()).isEqualTo(AuditResult.OK);
    }

    private static OperatorAudit withoutDatabase() {
        var nowhere = JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nowhere"));
        return new OperatorAudit(new AuditLog(nowhere), TransactionOperations.withoutTransaction());
    }

    @Test
    void aTargetThatIsNoPlainTextIsMadeOne() throws Exception {
        var odd = new OperatorAction(action.operation(), "a\0b\nc" + "d".repeat(10_000), null);

        audit.apart(odd, () -> true);

        assertThat(line().target()).startsWith("a b cd").hasSize(500);
    }

    @Test
    void actionsAreForgottenAfterTheRetentionAndNotBefore() throws Exception {
        audit.apart(action, () -> true);
        audit.apart(action, () -> true);
        jdbc.sql("update ops.audit set at = at - interval '366 days' where id = :id")
                .param("id", line().id())
                .update();

        assertThat(log.purge(Duration.ofDays(367))).isZero();
        assertThat(log.purge(Duration.ofDays(365))).isEqualTo(1);
        assertThat(lines()).hasSize(1);
    }

    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** Something in the database. */
    private void change() {
        jdbc.sql("""
                        insert into messaging.dead_letter
                            (topic, partition, record_offset, key, headers, body, consumer, event_id, cause_type, cause)
                        values ('audit', 0, -1, '1', '{}', '', :mark, :mark, 'Poison', 'test')""").param("mark", mark).update();
    }

    private boolean isChanged() {
        return jdbc.sql("select exists (select from messaging.dead_letter where event_id = :mark)")
                .param("mark", mark)
                .query(Boolean.class)
                .single();
    }

    private String transactionOf(String rows, String mark) {
        return jdbc.sql("select xmin::text from " + rows)
                .param("mark", mark)
                .query(String.class)
                .single();
    }

    private AuditEntry line() {
        return lines().get(0);
    }

    private List<AuditEntry> lines() {
        return log.search(new AuditSearch(null, action.operation(), null, 0, 10));
    }
}
