package io.pacenote.rest.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * What a failure of the database means to a client: that it may come again, that it came into someone's way, or that a
 * value was wrong. Judged by Spring's exceptions and, where persistence code let a raw one through, by SQLSTATE.
 */
final class DatabaseProblems implements ProblemTranslator {

    private static final Set<Class<? extends Exception>> TRANSIENT = Set.of(
            CannotCreateTransactionException.class,
            DataAccessResourceFailureException.class,
            RecoverableDataAccessException.class,
            QueryTimeoutException.class,
            PessimisticLockingFailureException.class,
            TransactionSystemException.class,
            SQLTransientConnectionException.class);

    /** connection, resources, operator intervention (shutdown, time-out), lock not available, serialisation, deadlock. */
    private static final Set<String> TRANSIENT_STATES = Set.of("08", "53", "57", "55", "40");

    private static final String INVALID_DATA = "22";
    private static final String INTEGRITY = "23";

    @Override
    public Optional<Problem> translate(Throwable failure) {
        if (TRANSIENT.stream().anyMatch(type -> type.isInstance(failure)) || isOfThePool(failure)) {
            return Optional.of(unavailable());
        }
        if (failure instanceof OptimisticLockingFailureException) {
            return Optional.of(conflict());
        }
        return failure instanceof SQLException sql && sql.getSQLState() != null
                ? byState(sql.getSQLState())
                : Optional.empty();
    }

    /** Drivers say what kind of failure it is; the pool, whose connection is gone, does not. */
    private static boolean isOfThePool(Throwable failure) {
        return failure.getClass() == SQLException.class && ((SQLException) failure).getSQLState() == null;
    }

    private static Optional<Problem> byState(String state) {
        String stateClass = state.substring(0, 2);
        if (TRANSIENT_STATES.contains(stateClass)) {
            return Optional.of(unavailable());
        }
        return switch (stateClass) {
            case INTEGRITY -> Optional.of(conflict());
            case INVALID_DATA -> Optional.of(Problem.of(HttpStatus.BAD_REQUEST, "A value is too long or out of range"));
            default -> Optional.empty();
        };
    }

    private static Problem conflict() {
        return Problem.of(HttpStatus.CONFLICT, "The request is in conflict with what is already stored");
    }

    private static Problem unavailable() {
        return ProblemMapper.unavailable("The platform cannot reach its data right now");
    }
}
