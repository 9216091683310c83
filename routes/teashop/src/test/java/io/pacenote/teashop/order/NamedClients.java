package io.pacenote.teashop.order;

import io.pacenote.rest.rights.Caller;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** A request says in headers from which address it comes and who has logged in, in the place of proxies and tokens. */
@TestConfiguration(proxyBeanMethods = false)
class NamedClients {

    static final String ADDRESS = "X-Test-Address";
    static final String CALLER = "X-Test-Caller";

    @Bean
    FilterRegistrationBean<Filter> namedClientFilter() {
        var filter = new FilterRegistrationBean<Filter>(
                (request, response, chain) -> chain.doFilter(new Named((HttpServletRequest) request), response));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static final class Named extends HttpServletRequestWrapper {

        Named(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRemoteAddr() {
            String address = getHeader(ADDRESS);
            return address == null ? super.getRemoteAddr() : address;
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            String caller = getHeader(CALLER);
            return caller == null ? null : new Operator(caller);
        }
    }

    /** Somebody who may do everything. */
    private record Operator(String id) implements Principal, Caller {

        @Override
        public String getName() {
            return id;
        }

        @Override
        public boolean isUnlimited() {
            return true;
        }

        @Override
        public boolean hasRole(String role) {
            return true;
        }

        @Override
        public Optional<String> claim(String name) {
            return Optional.empty();
        }
    }
}
