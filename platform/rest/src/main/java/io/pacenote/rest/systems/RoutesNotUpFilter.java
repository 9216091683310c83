package io.pacenote.rest.systems;

import io.pacenote.rest.problem.ClientPath;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 while the routes are not up. The server listens before they have started and until after they have stopped,
 * and without them a path that is served would seem not to exist.
 */
public final class RoutesNotUpFilter extends OncePerRequestFilter {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final SystemPaths paths;
    private final BooleanSupplier up;

    /** @param up whether all routes have started, and none has begun to stop */
    public RoutesNotUpFilter(SystemPaths paths, BooleanSupplier up) {
        this.paths = paths;
        this.up = up;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (up.getAsBoolean() || !paths.serve(request.getServletPath())) {
            chain.doFilter(request, response);
            return;
        }
        var starting = ProblemException.unavailable("The platform is starting or stopping", RETRY_AFTER);
        ProblemWriter.write(starting.problem(), ClientPath.of(request), response);
    }
}
