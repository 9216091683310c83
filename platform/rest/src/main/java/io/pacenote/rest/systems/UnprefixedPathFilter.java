package io.pacenote.rest.systems;

import io.pacenote.rest.server.IncomingRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/** Lets a system that is alone answer without its prefix, as its README shows it: {@code /subscriptions}. */
public final class UnprefixedPathFilter extends OncePerRequestFilter {

    private final SystemPaths paths;

    public UnprefixedPathFilter(SystemPaths paths) {
        this.paths = paths;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> path = paths.withPrefix(request.getServletPath());
        if (path.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(IncomingRequest.UNPREFIXED, true);
        String encoded = UriUtils.encodePath(path.get(), StandardCharsets.UTF_8);
        request.getRequestDispatcher(encoded).forward(request, response);
    }
}
