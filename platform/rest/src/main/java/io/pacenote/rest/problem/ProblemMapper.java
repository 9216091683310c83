package io.pacenote.rest.problem;

import io.pacenote.postgres.Causes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * The one place that decides which problem a failure is. It looks along the chain of causes for one that it knows; what
 * nobody knows is an error of ours, is logged once with an id, and the client learns no more than the id.
 */
public final class ProblemMapper {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final FailureLog failures = new FailureLog(System::nanoTime);
    private final List<ProblemTranslator> own = new ArrayList<>();
    private final List<ProblemTranslator> known =
            List.of(new RequestProblems(), new DatabaseProblems(), new PlatformProblems());

    /** @param translators the application's own; they are asked first */
    public ProblemMapper(List<ProblemTranslator> translators) {
        own.add(failure -> failure instanceof ProblemException told ? Optional.of(told.problem()) : Optional.empty());
        own.addAll(translators);
    }

    /** The problem that the failure is for the client. */
    public Problem toProblem(Throwable failure) {
        List<Throwable> causes = new ArrayList<>(Causes.of(failure).toList());
        Optional<Problem> told = translate(causes, own);
        if (told.isPresent()) {
            return told.get();
        }
        // from the root on: what a transaction manager wraps says more than that the transaction failed
        Collections.reverse(causes);
        Optional<Problem> problem = translate(causes, known);
        problem.ifPresent(found -> logFailureOfOurs(found, failure));
        return problem.orElseGet(() -> unexpected(failure));
    }

    private static Optional<Problem> translate(List<Throwable> causes, List<ProblemTranslator> translators) {
        return causes.stream()
                .flatMap(cause -> translators.stream()
                        .map(translator -> translator.translate(cause))
                        .flatMap(Optional::stream))
                .findFirst();
    }

    private void logFailureOfOurs(Problem problem, Throwable cause) {
        if (problem.status().is5xxServerError()) {
            failures.tell(problem, cause);
        }
    }

    static Problem unavailable(String detail) {
        return ProblemException.unavailable(detail, RETRY_AFTER).problem();
    }

    private static Problem unexpected(Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.error("A request failed unexpectedly; errorId {}", id, failure);
        return Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Something went wrong here; the log tells what, under errorId")
                .withErrorId(id);
    }
}
