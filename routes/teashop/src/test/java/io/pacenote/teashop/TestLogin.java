package io.pacenote.teashop;

import io.pacenote.rest.rights.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** In place of tokens: a header names role, claim and its value, as {@code seller storeId 7}; who sends none may do everything. */
public final class TestLogin extends OncePerRequestFilter {

    public static final String HEADER = "Test-Caller";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sent = request.getHeader(HEADER);
        chain.doFilter(sent == null ? request : new OfSomebody(request, Somebody.of(sent)), response);
    }

    private static final class OfSomebody extends HttpServletRequestWrapper {

        private final Somebody somebody;

        OfSomebody(HttpServletRequest request, Somebody somebody) {
            super(request);
            this.somebody = somebody;
        }

        @Override
        public Principal getUserPrincipal() {
            return somebody;
        }
    }

    private record Somebody(String id, String role, String claim, String value) implements Principal, Caller {

        static Somebody of(String sent) {
            String[] words = (sent + " no claim").split(" ");
            return new Somebody(sent, words[0], words[1], words[2]);
        }

        @Override
        public String getName() {
            return id;
        }

        @Override
        public boolean isUnlimited() {
            return false;
        }

        @Override
        public boolean hasRole(String name) {
            return name.equals(role);
        }

        @Override
        public Optional<String> claim(String name) {
            return name.equals(claim) ? Optional.of(value) : Optional.empty();
        }
    }
}
