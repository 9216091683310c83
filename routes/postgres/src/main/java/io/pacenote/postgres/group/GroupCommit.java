package io.pacenote.postgres.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
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

    /** While one waits for its fsync, the other executes. */
    private static final int LEADERS = 2;

    /** Bounds what one failure sends back. */
    private static final int LARGEST_GROUP = 64;

    private final Deque<Member> waiting = new ArrayDeque<>();
    private final Semaphore leadership = new Semaphore(LEADERS);
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
        this.leaders = new LeaderPool(dataSource, LEADERS);
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
        Member member = new Member(unit, Thread.currentThread());
        Outcome outcome = awaitEnd(member);
        if (outcome == Outcome.FAILED) {
            throw new GroupFailedException(member.failure);
        }
        if (outcome == Outcome.COMMITTED) {
            unit.committedWithGroup();
        }
        return outcome == Outcome.COMMITTED;
    }

    /** Whoever leads does it for others too, so he is not interrupted until he has his own end. */
    private Outcome awaitEnd(Member member) {
        boolean isInterrupted = Thread.interrupted();
        join(member);
        while (member.outcome == Outcome.OPEN) {
            if (!lead()) {
                LockSupport.park(this);
                isInterrupted |= Thread.interrupted();
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        return member.outcome;
    }

    /** @return false if others lead, or nobody waits */
    private boolean lead() {
        if (!leadership.tryAcquire()) {
            return false;
        }
        List<Member> group;
        try {
            group = nextGroup();
            if (!group.isEmpty()) {
                write(group);
            }
        } finally {
            leadership.release();
            wakeNext();
        }
        return !group.isEmpty();
    }

    private void write(List<Member> group) {
        try {
            boolean isWritten = writer.tryWrite(group.stream().map(Member::unit).toList());
            group.forEach(member -> member.end(isWritten ? Outcome.COMMITTED : Outcome.TO_BE_DONE_ALONE, null));
        } catch (RuntimeException | Error e) {
            group.forEach(member -> member.end(Outcome.FAILED, e));
        }
    }

    private synchronized void join(Member member) {
        waiting.add(member);
    }

    /** In their order; of two units about the same the later one waits for the next group. */
    private synchronized List<Member> nextGroup() {
        List<Member> group = new ArrayList<>();
        while (!waiting.isEmpty() && group.size() < LARGEST_GROUP) {
            Unit next = waiting.element().unit();
            if (group.stream().anyMatch(member -> member.unit().isAboutTheSameAs(next))) {
                break;
            }
            group.add(waiting.remove());
        }
        return group;
    }

    /** Whoever finds no leadership free parks; so who has given his back wakes the first of those who wait. */
    private synchronized void wakeNext() {
        @Nullable Member next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    /** A write of the business. */
    private record PlainWrite(String sql, List<?> parameters, Runnable change) implements Write {

        @Override
        public void alone() {
            change.run();
        }
    }

    private enum Outcome {
        OPEN,
        COMMITTED,
        TO_BE_DONE_ALONE,
        FAILED
    }

    /** A unit and the thread that waits for it. */
    private static final class Member {

        private final Unit unit;
        private final Thread thread;
        private @Nullable Throwable failure;
        private volatile Outcome outcome = Outcome.OPEN;

        Member(Unit unit, Thread thread) {
            this.unit = unit;
            this.thread = thread;
        }

        Unit unit() {
            return unit;
        }

        void end(Outcome end, @Nullable Throwable cause) {
            failure = cause;
            outcome = end;
            LockSupport.unpark(thread);
        }
    }
}
