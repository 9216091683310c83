package io.pacenote.rest.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private final List<ProblemTranslator> translators;

    /** @param translators the application's own; they are asked first */
    public ProblemMapper(List<ProblemTranslator> translators) {
        var all = new ArrayList<>(translators);
        all.add(failure -> failure instanceof ProblemException known ? Optional.of(known.problem()) : Optional.empty());
        all.add(new RequestProblems());
        all.add(new DatabaseProblems());
        all.add(new PlatformProblems());
        this.translators = List.copyOf(all);
    }

    /** The problem that the failure is for the client. */
    public Problem toProblem(Throwable failure) {
        for (Throwable cause : causesOf(failure)) {
            Optional<Problem> problem = translate(cause);
            if (problem.isPresent()) {
                logFailureOfOurs(problem.get(), cause);
                return problem.get();
            }
        }
        return unexpected(failure);
    }

    private Optional<Problem> translate(Throwable cause) {
        return translators.stream()
                .map(translator -> translator.translate(cause))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Without a stack: while the database is away, this comes with every request. */
    private static void logFailureOfOurs(Problem problem, Throwable cause) {
        if (problem.status().is5xxServerError() && !(cause instanceof ProblemException)) {
            LOG.warn("A request was answered with {}: {}", problem.status().value(), cause.toString());
        }
    }

    static Problem unavailable(String detail) {
        return ProblemException.unavailable(detail, RETRY_AFTER).problem();
    }

    private static Set<Throwable> causesOf(Throwable failure) {
        var causes = new LinkedHashSet<Throwable>();
        for (Throwable cause = failure; cause != null && causes.add(cause); ) {
            cause = cause.getCause();
        }
        return causes;
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
