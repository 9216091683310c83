package io.pacenote.app.security;

import io.pacenote.rest.problem.ClientPath;
import io.pacenote.rest.problem.Problem;
import io.pacenote.rest.problem.ProblemWriter;
import io.pacenote.rest.systems.SystemPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps web pages of other origins from driving the platform through the browser of someone who may. It covers every path
 * that is not a system's own, three ways in:
 *
 * <ul>
 *   <li>requests that tell a foreign {@code Origin}: scheme, host and port must be those of the request, for whatever else
 *       runs on this machine has its own port;
 *   <li>names of the attacker's that resolve to this machine (DNS rebinding): a foreign {@code Host};
 *   <li>images, frames and links to here, which tell no origin: a {@code Sec-Fetch-Site} (Fetch Metadata) that is neither
 *       {@code same-origin} nor {@code none}, which is what a browser says of an address that was typed. With Jolokia, a mere
 *       GET can execute an operation.
 * </ul>
 */
final class ForeignPageFilter extends OncePerRequestFilter {

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final SystemPaths systems;
    private final HostNames own;

    /**
     * @param systems their paths have rules of their own (CORS)
     * @param own the names under which the other paths may be called
     */
    ForeignPageFilter(SystemPaths systems, HostNames own) {
        this.systems = systems;
        this.own = own;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> objection = objection(request);
        if (objection.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        ProblemWriter.write(Problem.of(HttpStatus.FORBIDDEN, objection.get()), ClientPath.of(request), response);
    }

    /** Probes and scrapers call a process by whatever address it has, and there is nothing to drive. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = pathOf(request);
        return systems.own(path)
                || path.startsWith("/actuator/health")
                || path.equals("/actuator/prometheus")
                // to here the issuer's page leads, with a secret of this session
                || path.equals(ConsoleConfiguration.CALLBACK);
    }

    /** As the container understood it: decoded, without {@code ..} and path parameters. */
    private static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    private Optional<String> objection(HttpServletRequest request) {
        @Nullable String site = request.getHeader(FETCH_SITE);
        if (request.getHeader(HttpHeaders.HOST) != null && !own.contains(request.getServerName())) {
            return Optional.of("This path is not served under the name of the Host header");
        }
        if (isForeignOrigin(request)) {
            return Optional.of("Pages of this origin may not call this path");
        }
        if (site != null && !OWN_SITES.contains(site)) {
            return Optional.of("Pages of other sites may not lead to this path; type its address instead");
        }
        return Optional.empty();
    }

    private static boolean isForeignOrigin(HttpServletRequest request) {
        try {
            return CorsUtils.isCorsRequest(request);
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }
}
