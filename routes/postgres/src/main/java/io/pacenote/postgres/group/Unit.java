package io.pacenote.postgres.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one caller wants to be committed together (Fowler's <em>Unit of Work</em>). It is open on the thread that has opened
 * it, and what is written to it is sent to the database when it is committed, not before; so it cannot read what it writes.
 */
public final class Unit implements AutoCloseable {

    private static final ThreadLocal<@Nullable Unit> OPEN = new ThreadLocal<>();

    private final List<Write> writes = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean isOver;

    private Unit() {}

    /** @throws IllegalStateException if one is open on this thread */
    public static Unit open() {
        if (OPEN.get() != null) {
            throw new IllegalStateException("a unit is open on this thread");
        }
        Unit unit = new Unit();
        OPEN.set(unit);
        return unit;
    }

    /** The unit that is open on this thread. */
    public static Optional<Unit> current() {
        return Optional.ofNullable(OPEN.get());
    }

    /** Adds a change. */
    public void add(Write write) {
        writes.add(write);
    }

    /** Runs this on the unit's thread when it has been committed, in whatever way. */
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    List<Write> writes() {
        return writes;
    }

    /** Whether it can be one of a group: what has no subject is written once at the most, so that no two cross. */
    boolean isGroupable() {
        return writes.stream().filter(write -> write.subject() == null).count() <= 1;
    }

    boolean isAboutTheSameAs(Unit other) {
        return writes.stream()
                .map(Write::subject)
                .anyMatch(subject ->
                        subject != null && other.writes.stream().anyMatch(write -> subject.equals(write.subject())));
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
        afterCommit.forEach(Runnable::run);
    }

    private void abandon() {
        if (!isOver) {
            isOver = true;
            writes.forEach(Write::abandoned);
        }
    }

    /** What has not been committed is forgotten. */
    @Override
    public void close() {
        OPEN.remove();
        abandon();
    }
}
