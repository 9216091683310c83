package io.pacenote.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.app.ops.OperationsApplicationTest;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Requests are answered by workers, while the container's thread is still on its way back through the filters. */
@OperationsApplicationTest
class HeadersFirstTest {

    @Test
    void securityHasWrittenItsHeadersBeforeAWorkerCanAnswer(
            @Autowired @Qualifier("springSecurityFilterChain") Filter security) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        List<String> seen = new ArrayList<>();

        security.doFilter(
                new MockHttpServletRequest("GET", "/codriver/payments"),
                response,
                (request, answer) -> seen.addAll(((HttpServletResponse) answer).getHeaderNames()));

        assertThat(seen)
                .contains("X-Content-Type-Options")
                .containsExactlyInAnyOrderElementsOf(response.getHeaderNames());
    }
}
