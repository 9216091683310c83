package io.pacenote.teashop.order;

import io.pacenote.rest.problem.Problem;
import io.pacenote.rest.problem.ProblemTranslator;
import io.pacenote.saga.SagaNotActiveException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the exceptions of this context are to a customer. */
@Component
class OrderProblems implements ProblemTranslator {

    private static final String BEING_UNDONE = "It is being cancelled and can only be read";

    @Override
    public Optional<Problem> translate(Throwable failure) {
        if (failure instanceof OrderRefusedException) {
            return Optional.of(Problem.of(HttpStatus.CONFLICT, failure.getMessage()));
        }
        return failure instanceof SagaNotActiveException
                ? Optional.of(Problem.of(HttpStatus.CONFLICT, BEING_UNDONE))
                : Optional.empty();
    }
}
