package io.pacenote.teashop.order;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** In place of a trusted proxy: a header names the address that a request comes from. */
final class TestAddress extends OncePerRequestFilter {

    static final String HEADER = "Test-Address";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sent = request.getHeader(HEADER);
        chain.doFilter(sent == null ? request : new FromElsewhere(request, sent), response);
    }

    private static final class FromElsewhere extends HttpServletRequestWrapper {

        private final String address;

        FromElsewhere(HttpServletRequest request, String address) {
            super(request);
            this.address = address;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }
    }
}
