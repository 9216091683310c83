package io.pacenote.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A proxy ends TLS, and passes requests on by HTTP with the headers that proxies send. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pacenote.security.mode=jwt",
            "pacenote.security.allowed-hosts=pacenote.example",
            "pacenote.security.trusted-proxies=127.0.0.1,::1",
            "pacenote.contexts=engines"
        })
class BehindTlsTest {

    private static final TokenIssuer ISSUER = new TokenIssuer();

    @Autowired
    private TestRestTemplate proxy;

    @DynamicPropertySource
    static void trustTheIssuer(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.security.oauth2.resourceserver.jwt.public-key-location",
                () -> ISSUER.publicKey().toUri().toString());
    }

    @Test
    void theConsoleReadsFromJolokia() {
        ResponseEntity<JsonNode> answer = proxy.exchange(
                RequestEntity.get("/actuator/jolokia/version")
                        .headers(BehindTlsTest::asTheProxySends)
                        .build(),
                JsonNode.class);

        assertThat(answer.getBody()).isNotNull();
        assertThat(answer.getBody().path("status").asInt()).isEqualTo(200);
    }

    private static void asTheProxySends(HttpHeaders headers) {
        headers.set(HttpHeaders.AUTHORIZATION, ISSUER.bearer(Instant.now().plus(Duration.ofHours(1)), "operator"));
        headers.setOrigin("https://pacenote.example");
        headers.set("X-Forwarded-For", "198.51.100.7");
        headers.set("X-Forwarded-Proto", "https");
        headers.set("X-Forwarded-Host", "pacenote.example");
        headers.set("X-Forwarded-Port", "443");
    }
}
