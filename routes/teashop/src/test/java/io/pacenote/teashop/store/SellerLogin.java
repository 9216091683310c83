package io.pacenote.teashop.store;

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

/** In place of tokens: who names a store in a header is its seller, or one of no store; anybody else may do everything. */
final class SellerLogin extends OncePerRequestFilter {

    static final String HEADER = "Test-Seller";
    static final String OF_NO_STORE = "none";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String store = request.getHeader(HEADER);
        chain.doFilter(store == null ? request : new OfSeller(request, new Seller(store)), response);
    }

    private static final class OfSeller extends HttpServletRequestWrapper {

        private final Seller seller;

        OfSeller(HttpServletRequest request, Seller seller) {
            super(request);
            this.seller = seller;
        }

        @Override
        public Principal getUserPrincipal() {
            return seller;
        }
    }

    private record Seller(String store) implements Principal, Caller {

        @Override
        public String getName() {
            return id();
        }

        @Override
        public String id() {
            return "seller of " + store;
        }

        @Override
        public boolean isUnlimited() {
            return false;
        }

        @Override
        public boolean hasRole(String role) {
            return role.equals("seller");
        }

        @Override
        public Optional<String> claim(String name) {
            return name.equals("storeId") && !store.equals(OF_NO_STORE) ? Optional.of(store) : Optional.empty();
        }
    }
}
