package io.pacenote.postgres.group;

import io.pacenote.postgres.group.Member.Outcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Commits units of work, those that come at the same time together. There is no thread of its own: who comes first leads,
 * and writes for all who wait. A unit that fails does not take others with it: whatever goes wrong before the commit, each
 * member of the group is done alone, in a transaction of its own.
 */
public final class GroupCommit implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(10);

    private final Gathering gathering = new Gathering(LONGEST_WAIT);
    private final LeaderPool leaders;
    private final GroupWriter writer;
    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;

    /**
     * @param dataSource where groups are committed; of a pool of Hikari's they have a small one beside it
     * @param jdbc for what is written outside a unit, in the caller's transaction if there is one
     * @param transactions for units that are done alone
     */
    public GroupCommit(DataSource dataSource, JdbcOperations jdbc, TransactionOperations transactions) {
        this.leaders = new LeaderPool(dataSource, Gathering.LEADERS);
        this.writer = new GroupWriter(leaders);
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Writes to the open unit, or at once if none is open. */
    public void write(String sql, Object... parameters) {
        Write write = new PlainWrite(sql, Arrays.asList(parameters), () -> jdbc.update(sql, parameters));
        Unit.current().ifPresentOrElse(unit -> unit.add(write), write::alone);
    }

    /**
     * Returns when all of the unit is durable.
     *
     * @throws UnexpectedRollbackException if one that took part in it has failed
     * @throws RuntimeException if nothing of it is; or if the connection broke during the commit, and nobody knows
     */
    public void commit(Unit unit) {
        unit.requireCommittable();
        if (!unit.writes().isEmpty() && !isCommittedWithGroup(unit)) {
            transactions.executeWithoutResult(transaction -> unit.doAlone());
        }
        unit.committed();
    }

    /** No group is committed from now on. */
    @Override
    public void close() {
        leaders.close();
    }

    private boolean isCommittedWithGroup(Unit unit) {
        if (!unit.isGroupable()) {
            return false;
        }
        Member member = new Member(unit);
        awaitEnd(member);
        if (member.outcome() == Outcome.FAILED) {
            throw new GroupFailedException(member.failure());
        }
        boolean isCommitted = member.outcome() == Outcome.COMMITTED;
        if (isCommitted) {
            unit.committedWithGroup();
        }
        return isCommitted;
    }

    /** Whoever leads does it for others too, so he is not interrupted until he has his own end. */
    private void awaitEnd(Member member) {
        boolean isInterrupted = Thread.interrupted();
        gathering.join(member);
        while (member.outcome() == Outcome.OPEN) {
            List<Member> group = gathering.nextGroup();
            isInterrupted |= Thread.interrupted();
            if (group.isEmpty()) {
                LockSupport.park(this);
            } else {
                write(group);
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Member> group) {
        long start = System.nanoTime();
        Outcome outcome;
        @Nullable Throwable failure = null;
        try {
            boolean isWritten = writer.tryWrite(group.stream().map(Member::unit).toList());
            outcome = isWritten ? Outcome.COMMITTED : Outcome.TO_BE_DONE_ALONE;
        } catch (RuntimeException | Error e) {
            outcome = Outcome.FAILED;
            failure = e;
        }
        // first, or those who come back at once would be counted twice
        gathering.written(group, System.nanoTime() - start);
        for (Member member : group) {
            member.end(outcome, failure);
        }
    }

    /** A write of the business. */
    private record PlainWrite(String sql, List<?> parameters, Runnable change) implements Write {

        @Override
        public void alone() {
            change.run();
        }
    }
}
