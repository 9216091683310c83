package io.pacenote.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the address that the client used from {@code Forwarded} (RFC 7239) and {@code X-Forwarded-*}, where a proxy that is
 * trusted sends them: behind one that ends TLS, requests come by HTTP that were sent by HTTPS. From anybody else they say
 * nothing.
 */
final class TrustedProxyFilter extends OncePerRequestFilter {

    private final List<IpAddressMatcher> trusted;
    private final ForwardedHeaderFilter forwarded = new ForwardedHeaderFilter();

    /** @param proxies addresses, or networks in CIDR notation */
    TrustedProxyFilter(List<String> proxies) {
        this.trusted = proxies.stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return trusted.stream().noneMatch(proxy -> proxy.matches(request.getRemoteAddr()));
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        forwarded.doFilter(request, response, chain);
    }
}
