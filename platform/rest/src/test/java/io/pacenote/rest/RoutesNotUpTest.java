package io.pacenote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.rest.systems.RoutesNotUpFilter;
import io.pacenote.rest.systems.SystemPaths;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The server listens while the routes are not up: that is no reason to say that there is nothing. */
@RestTest
class RoutesNotUpTest {

    @Autowired
    private SystemPaths paths;

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @Test
    void tellsTheClientOfASystemToComeBack() throws Exception {
        call("/sample/things", false);

        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void letsThroughWhatNoRouteServes() throws Exception {
        call("/actuator/health", false);

        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void letsEverythingThroughOnceTheRoutesAreUp() throws Exception {
        call("/sample/things", true);

        assertThat(chain.getRequest()).isNotNull();
    }

    private void call(String path, boolean up) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        new RoutesNotUpFilter(paths, () -> up).doFilter(request, response, chain);
    }
}
