package io.pacenote.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedProxyFilterTest {

    private final TrustedProxyFilter filter = new TrustedProxyFilter(List.of("10.1.0.0/16", "::1"));

    @Test
    void takesTheClientsAddressFromATrustedProxy() throws Exception {
        assertThat(addressSeen("10.1.2.3")).isEqualTo("https://pacenote.example/codriver/payments");
        assertThat(addressSeen("0:0:0:0:0:0:0:1")).isEqualTo("https://pacenote.example/codriver/payments");
    }

    @Test
    void takesNothingFromAnybodyElse() throws Exception {
        assertThat(addressSeen("10.2.0.1")).isEqualTo("http://localhost/codriver/payments");
        assertThat(addressSeen("127.0.0.1")).isEqualTo("http://localhost/codriver/payments");
    }

    private String addressSeen(String sender) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/codriver/payments");
        request.setRemoteAddr(sender);
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "pacenote.example");
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return ((HttpServletRequest) chain.getRequest()).getRequestURL().toString();
    }
}
