package io.pacenote.rest.problem;

import io.pacenote.postgres.TransientFailures;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionSystemException;

/**
 * What a failure of the database means to a client: that it may come again, that it came into someone's way, or that a
 * value was wrong. Judged by Spring's exceptions and, where persistence code let a raw one through, by SQLSTATE.
 */
final class DatabaseProblems implements ProblemTranslator {

    private static final String INVALID_DATA = "22";
    private static final String INTEGRITY = "23";

    @Override
    public Optional<Problem> translate(Throwable failure) {
        if (TransientFailures.isOvertaken(failure)) {
            return Optional.of(conflict());
        }
        if (TransientFailures.include(failure) || failure instanceof TransactionSystemException) {
            return Optional.of(unavailable());
        }
        return failure instanceof SQLException sql && sql.getSQLState() != null
                ? byState(sql.getSQLState())
                : Optional.empty();
    }

    private static Optional<Problem> byState(String state) {
        return switch (state.substring(0, 2)) {
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
