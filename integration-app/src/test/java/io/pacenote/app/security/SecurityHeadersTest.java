package io.pacenote.app.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import io.pacenote.app.ops.OperationsApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@OperationsApplicationTest
class SecurityHeadersTest {

    private static final String POLICY = "Content-Security-Policy";

    @Autowired
    private MockMvc http;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/index.html",
                "/api/documents.json",
                "/ops/outbox",
                "/actuator/health",
                "/actuator/jolokia/version",
                "/codriver/payments",
                "/nothing"
            })
    void noPageRunsWhatIsWrittenIntoIt(String path) throws Exception {
        http.perform(get(path))
                .andExpect(header().string(POLICY, containsString("default-src 'self'")))
                .andExpect(header().string(POLICY, not(containsString("unsafe"))))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"));
    }

    @Test
    void hawtiosPagesHaveHawtiosPolicy() throws Exception {
        http.perform(get("/actuator/hawtio/")).andExpect(header().string(POLICY, containsString("script-src 'self';")));
    }
}
