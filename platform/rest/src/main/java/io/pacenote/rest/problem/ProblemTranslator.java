package io.pacenote.rest.problem;

import java.util.Optional;

/**
 * Turns exceptions of one's own into problems, so that a domain can throw what it likes. Declare it as a bean.
 */
@FunctionalInterface
public interface ProblemTranslator {

    /** The problem that the exception is for the client; empty when it is not this translator's. */
    Optional<Problem> translate(Throwable failure);
}
