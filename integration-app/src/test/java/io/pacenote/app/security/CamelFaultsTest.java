package io.pacenote.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.app.ops.OperationsApplicationTest;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Faults of Camel that only show with routes of a certain kind: there are none. */
@OperationsApplicationTest
class CamelFaultsTest {

    /** platform-http takes a path that begins with "proxy" for leave to call whatever address is asked for (CVE-2026-85316). */
    @Test
    void noPathIsTakenForAProxy() {
        assertThat(camel.getEndpoints().stream()
                        .filter(PlatformHttpEndpoint.class::isInstance)
                        .map(endpoint -> ((PlatformHttpEndpoint) endpoint).getPath()))
                .isNotEmpty()
                .noneMatch(path -> path.replaceFirst("^/+", "").startsWith("proxy"));
    }

    @Autowired
    private CamelContext camel;
}
