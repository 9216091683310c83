package io.pacenote.postgres.group;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one caller wants to be committed together (Fowler's <em>Unit of Work</em>). It is open on the thread that has opened
 * it, and what is written to it is sent to the database when it is committed, not before; so it cannot read what it writes.
 *
 * <p>A transaction of Spring's goes before: while one is active on the thread, no unit is, and what is written is part of that
 * transaction, which commits by itself.
 */
public final class Unit implements AutoCloseable {

    private static final ThreadLocal<@Nullable Unit> OPEN = new ThreadLocal<>();

    private final List<Write> writes = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final Set<Integer> parts = new HashSet<>();

    /** Where the part begins that is written now. */
    private int part;

    private boolean isRollbackOnly;
    private boolean isOver;

    private Unit() {}

    /** @throws IllegalStateException if one is open on this thread, or a transaction is active */
    public static Unit open() {
        if (OPEN.get() != null || TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a unit or a transaction is open on this thread");
        }
        Unit unit = new Unit();
        OPEN.set(unit);
        return unit;
    }

    /** The unit that is open on this thread; none in an active transaction, nor when the unit has ended. */
    public static Optional<Unit> current() {
        return Optional.ofNullable(OPEN.get())
                .filter(unit -> !unit.isOver && !TransactionSynchronizationManager.isActualTransactionActive());
    }

    /** Adds a change, or merges it with the one before about the same subject. */
    public void add(Write write) {
        requireOpen();
        int before = lastAbout(write.subject());
        Optional<Write> both =
                before < part ? Optional.empty() : writes.get(before).mergedWith(write);
        both.ifPresentOrElse(merged -> writes.set(before, merged), () -> writes.add(write));
    }

    /** Its index; -1 if there is none. */
    private int lastAbout(@Nullable Object subject) {
        int index = writes.size() - 1;
        while (index >= 0
                && (subject == null || !subject.equals(writes.get(index).subject()))) {
            index--;
        }
        return index;
    }

    /** Runs this on the unit's thread when it has been committed, in whatever way. */
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Whoever took part and failed may have left half of what belongs together: nothing is to be committed. */
    public void setRollbackOnly() {
        isRollbackOnly = true;
    }

    /** Begins a part that can be taken back by itself: what could be a unit of its own. */
    public Savepoint savepoint() {
        requireOpen();
        Savepoint savepoint = new Savepoint(writes.size(), afterCommit.size(), isRollbackOnly);
        part = writes.size();
        parts.add(part);
        return savepoint;
    }

    /** Forgets what has been added since, and who has failed since. */
    public void rollbackTo(Savepoint savepoint) {
        requireOpen();
        List<Write> since = writes.subList(savepoint.writes(), writes.size());
        since.forEach(Write::abandoned);
        since.clear();
        afterCommit.subList(savepoint.actions(), afterCommit.size()).clear();
        isRollbackOnly = savepoint.isRollbackOnly();
    }

    void requireCommittable() {
        requireOpen();
        if (isRollbackOnly) {
            throw new UnexpectedRollbackException("one that took part in the unit has failed");
        }
    }

    private void requireOpen() {
        if (isOver) {
            throw new IllegalStateException("the unit has ended");
        }
    }

    List<Write> writes() {
        return writes;
    }

    /** Whether it can be one of a group: what has no subject is written once at the most in each part, so that no two cross. */
    boolean isGroupable() {
        int ofTheBusiness = 0;
        for (int index = 0; index < writes.size(); index++) {
            if (parts.contains(index)) {
                ofTheBusiness = 0;
            }
            if (writes.get(index).subject() == null && ++ofTheBusiness > 1) {
                return false;
            }
        }
        return true;
    }

    /** What it is about, once for each change. */
    List<Object> subjects() {
        return writes.stream().map(Write::subject).flatMap(Stream::ofNullable).toList();
    }

    void doAlone() {
        abandon();
        writes.forEach(Write::alone);
    }

    void committedWithGroup() {
        isOver = true;
        writes.forEach(Write::committed);
    }

    void committed() {
        isOver = true;
        afterCommit.forEach(Runnable::run);
    }

    private void abandon() {
        if (!isOver) {
            isOver = true;
            writes.forEach(Write::abandoned);
        }
    }

    /**
     * How far a unit was.
     *
     * @param writes how many there were
     * @param actions how many there were for after the commit
     * @param isRollbackOnly whether somebody had failed by then
     */
    public record Savepoint(int writes, int actions, boolean isRollbackOnly) {}

    /** What has not been committed is forgotten. */
    @Override
    public void close() {
        OPEN.remove();
        abandon();
    }
}
