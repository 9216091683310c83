package io.pacenote.app.security;

import io.pacenote.rest.server.IncomingRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a {@code Host} that is none of this process's out of the systems' links. Requests by such a name are answered, since
 * other processes call by whatever address they know; but a link with it would lead whoever follows it to a host that the
 * sender chose.
 */
final class ForeignHostFilter extends OncePerRequestFilter {

    private final HostNames own;

    ForeignHostFilter(HostNames own) {
        this.own = own;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!own.contains(request.getServerName())) {
            request.setAttribute(IncomingRequest.FOREIGN_HOST, true);
        }
        chain.doFilter(request, response);
    }
}
