package io.pacenote.rest.problem;

import java.net.ConnectException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

/** Failures of the platform itself that pass by: too much work, a part that is stopped or does not answer. */
final class PlatformProblems implements ProblemTranslator {

    private static final Set<Class<? extends Exception>> BUSY =
            Set.of(RejectedExecutionException.class, AsyncRequestTimeoutException.class);

    private static final Set<Class<? extends Exception>> AWAY =
            Set.of(DirectConsumerNotAvailableException.class, ConnectException.class, TimeoutException.class);

    @Override
    public Optional<Problem> translate(Throwable failure) {
        if (isOne(BUSY, failure)) {
            return Optional.of(ProblemMapper.unavailable("The platform has more to do than it can right now"));
        }
        if (isOne(AWAY, failure)) {
            return Optional.of(ProblemMapper.unavailable("A part of the platform is not available right now"));
        }
        return Optional.empty();
    }

    private static boolean isOne(Set<Class<? extends Exception>> types, Throwable failure) {
        return types.stream().anyMatch(type -> type.isInstance(failure));
    }
}
