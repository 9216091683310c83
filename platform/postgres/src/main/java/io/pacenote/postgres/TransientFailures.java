package io.pacenote.postgres;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures of the database that go away by themselves: it is not there, is busy, or somebody else was faster. */
public final class TransientFailures {

    private static final List<Class<? extends Throwable>> TYPES = List.of(
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            SQLNonTransientConnectionException.class);

    /** JPA is not a dependency of this module; these are raised without a SQL state. */
    private static final Set<String> OVERTAKEN =
            Set.of("jakarta.persistence.OptimisticLockException", "org.hibernate.StaleStateException");

    private static final Set<String> LOCKED =
            Set.of("jakarta.persistence.PessimisticLockException", "jakarta.persistence.LockTimeoutException");

    /**
     * SQL state classes: connection, resources (memory, disk, connections), operator intervention (shutdown, crash), system
     * error.
     */
    private static final Set<String> STATE_CLASSES = Set.of("08", "53", "57", "58");

    /** Serialization failure, deadlock, lock not available, read-only after a failover. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "25006");

    private static final int STATE_CLASS_LENGTH = 2;

    private TransientFailures() {}

    /**
     * @param failure any failure, without its causes
     * @return whether the same may well succeed later
     */
    public static boolean include(Throwable failure) {
        return TYPES.stream().anyMatch(type -> type.isInstance(failure))
                || isOvertaken(failure)
                || hasName(LOCKED, failure.getClass())
                || failure instanceof SQLException sql && isTransientState(sql.getSQLState())
                || isOfThePool(failure);
    }

    /** Whether somebody else has changed the same row first: what was based on its former state is in vain. */
    public static boolean isOvertaken(Throwable failure) {
        return failure instanceof OptimisticLockingFailureException || hasName(OVERTAKEN, failure.getClass());
    }

    /** Drivers say what kind of failure it is; the pool, whose connection is gone, does not. */
    private static boolean isOfThePool(Throwable failure) {
        return failure.getClass() == SQLException.class && ((SQLException) failure).getSQLState() == null;
    }

    private static boolean hasName(Set<String> names, Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (names.contains(each.getName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransientState(@Nullable String state) {
        return state != null
                && state.length() > STATE_CLASS_LENGTH
                && (STATES.contains(state) || STATE_CLASSES.contains(state.substring(0, STATE_CLASS_LENGTH)));
    }
}
