package io.pacenote.rest.rights;

import io.pacenote.rest.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Tells who calls by a protocol that has no {@link java.security.Principal}. An application that serves one declares a bean of
 * this type, so that nobody is let in because nothing was said.
 */
@FunctionalInterface
public interface Callers {

    /**
     * @param authorization the credentials, as in HTTP's header {@code Authorization}; null when there are none
     * @return {@link Caller#ANYBODY} where nobody has to log in
     * @throws ProblemException 401 when they are missing or no good, 503 when that cannot be found out now
     */
    Caller of(@Nullable String authorization);
}
