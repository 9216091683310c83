package io.pacenote.app.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In mode jwt, the audit knows operators by their tokens (issue 30, item 1). */
class AuditRightsTest extends JwtApplicationTest {

    @LocalServerPort
    private int port;

    private final String reason = "because-of-" + UUID.randomUUID();

    @Test
    void tellsWhoDidItByHisToken() {
        assertThat(reset("operator").status()).isEqualTo(200);

        JsonNode newest = audit("viewer");
        assertThat(newest.path("who").asText()).isEqualTo("someone");
        assertThat(newest.path("reason").asText()).isEqualTo(reason);
        assertThat(newest.path("result").asText()).isEqualTo("OK");
    }

    @Test
    void whoMayNotActLeavesNoLine() {
        assertThat(reset("viewer").status()).isEqualTo(403);

        assertThat(audit("operator").path("reason").asText()).isNotEqualTo(reason);
    }

    private Answer reset(String role) {
        return send("POST", "/ops/breakers/psp.charge.breaker/reset?reason=" + reason, role);
    }

    private JsonNode audit(String role) {
        return send("GET", "/ops/audit?operation=breaker.reset&size=1", role)
                .json()
                .at("/items/0");
    }

    private Answer send(String method, String path, String role) {
        return new Client(port)
                .send(method, path, BodyPublishers.noBody(), "Authorization", token(List.of(role), Map.of()));
    }
}
