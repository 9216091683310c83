package io.pacenote.app.security;

import io.pacenote.rest.problem.ClientPath;
import io.pacenote.rest.problem.ProblemWriter;
import io.pacenote.rest.problem.StatusProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Answers 400 where Spring cannot read a path that the container has understood, such as {@code /actuator/jolokia;/version}:
 * the path of a servlet of its own, written with path parameters, dots or percent-encoded. Spring Security reads the path
 * before its firewall looks at it, and would fail.
 */
final class PlainPathFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadable(request)) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.write(StatusProblems.of(HttpStatus.BAD_REQUEST.value()), ClientPath.of(request), response);
        }
    }

    private static boolean isReadable(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }
}
