package io.pacenote.gateway;

import io.pacenote.postgres.StorableText;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.rest.problem.ClientPath;
import io.pacenote.rest.problem.ProblemWriter;
import io.pacenote.rest.problem.StatusProblems;
import io.pacenote.rest.systems.SystemPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** At the port of a context there is nothing of other contexts: 404, as if it were alone in its process. */
final class PortFilter extends OncePerRequestFilter {

    private final Map<Integer, String> contexts;
    private final Contracts contracts;
    private final SystemPaths paths;

    /** @param ports by context; no two have the same */
    PortFilter(Map<String, Integer> ports, Contracts contracts, SystemPaths paths) {
        this.contexts =
                ports.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
        this.contracts = contracts;
        this.paths = paths;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String here = contexts.get(request.getLocalPort());
        if (here == null || here.equals(GatewayRoutes.GATEWAY) || isOf(here, request.getServletPath())) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.write(StatusProblems.of(HttpStatus.NOT_FOUND.value()), ClientPath.of(request), response);
        }
    }

    /** Of no context is what belongs to the process, such as its health, and the document of the system. */
    private boolean isOf(String context, String path) {
        String owner =
                contracts.ownerOf(StorableText.normalized(paths.withPrefix(path).orElse(path)));
        return owner.equals(context) || owner.indexOf('.') < 0;
    }
}
