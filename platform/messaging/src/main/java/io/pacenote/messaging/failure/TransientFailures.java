package io.pacenote.messaging.failure;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures that go away by themselves: the event is innocent, database or broker are not there or are busy. */
final class TransientFailures {

    private static final List<Class<? extends Throwable>> TYPES = List.of(
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            SQLNonTransientConnectionException.class,
            RetriableException.class,
            // the next route is being stopped, or the whole application
            DirectConsumerNotAvailableException.class,
            RejectedExecutionException.class);

    /** JPA is not a dependency of this module; these are raised without a SQL state. */
    private static final Set<String> TYPE_NAMES = Set.of(
            "jakarta.persistence.OptimisticLockException",
            "jakarta.persistence.PessimisticLockException",
            "jakarta.persistence.LockTimeoutException",
            "org.hibernate.StaleStateException");

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
     * @param failure any failure; its causes are looked at too, as every layer wraps
     * @return whether the same event may well succeed later
     */
    static boolean includes(Throwable failure) {
        return Causes.of(failure).anyMatch(TransientFailures::isTransient);
    }

    private static boolean isTransient(Throwable failure) {
        return TYPES.stream().anyMatch(type -> type.isInstance(failure))
                || hasTransientName(failure.getClass())
                || failure instanceof SQLException sql && isTransientState(sql.getSQLState())
                || isOfThePool(failure);
    }

    /** Drivers say what kind of failure it is; the pool, whose connection is gone, does not. */
    private static boolean isOfThePool(Throwable failure) {
        return failure.getClass() == SQLException.class && ((SQLException) failure).getSQLState() == null;
    }

    private static boolean hasTransientName(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (TYPE_NAMES.contains(each.getName())) {
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
