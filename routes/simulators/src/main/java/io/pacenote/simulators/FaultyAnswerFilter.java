package io.pacenote.simulators;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps a {@link FaultyAnswer} from being sent before the {@link FaultyAnswerValve} has seen it. */
final class FaultyAnswerFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/simulators/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Unsent(request, response));
    }

    private static final class Unsent extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Unsent(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (FaultyAnswer.of(request).isEmpty()) {
                super.flushBuffer();
            }
        }
    }
}
