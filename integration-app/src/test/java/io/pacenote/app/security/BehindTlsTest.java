package io.pacenote.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Person;
import io.pacenote.testkit.TokenIssuer;
import org.jspecify.annotations.Nullable;
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
            "pacenote.rest.cors-origins=https://page.example",
            "pacenote.contexts=codriver.subscription"
        })
class BehindTlsTest {

    private static final TokenIssuer ISSUER = new TokenIssuer();

    @Autowired
    private TestRestTemplate proxy;

    @DynamicPropertySource
    static void trustTheIssuer(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", ISSUER::keysUri);
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

    @Test
    void linksLeadToTheAddressThatTheClientUsed() {
        ResponseEntity<JsonNode> answer = proxy.exchange(
                RequestEntity.get("/codriver/subscriptions")
                        .headers(BehindTlsTest::asTheProxySends)
                        .build(),
                JsonNode.class);

        assertThat(answer.getBody()).isNotNull();
        assertThat(answer.getBody().at("/_links/self/href").asText())
                .isEqualTo("https://pacenote.example/codriver/subscriptions");
    }

    @Test
    void linksAreWithoutAHostThatIsNotAllowed() {
        ResponseEntity<JsonNode> answer = proxy.exchange(
                RequestEntity.get("/codriver/subscriptions")
                        .headers(BehindTlsTest::asTheProxySends)
                        .headers(headers -> headers.set("X-Forwarded-Host", "phishing.example"))
                        .headers(headers -> headers.remove(HttpHeaders.ORIGIN))
                        .build(),
                JsonNode.class);

        assertThat(answer.getBody()).isNotNull();
        assertThat(answer.getBody().at("/_links/self/href").asText()).isEqualTo("/codriver/subscriptions");
    }

    @Test
    void pagesOfTheOriginsThatAreNamedMayCallTheSystems() {
        assertThat(allowedOrigin("https://page.example")).isEqualTo("https://page.example");
        assertThat(allowedOrigin("https://other.example")).isNull();
    }

    private @Nullable String allowedOrigin(String page) {
        return proxy.exchange(
                        RequestEntity.get("/codriver/subscriptions")
                                .headers(BehindTlsTest::asTheProxySends)
                                .headers(headers -> headers.setOrigin(page))
                                .build(),
                        String.class)
                .getHeaders()
                .getAccessControlAllowOrigin();
    }

    private static void asTheProxySends(HttpHeaders headers) {
        headers.set(
                HttpHeaders.AUTHORIZATION,
                "Bearer " + ISSUER.of(Person.inRole("operator")).orElseThrow());
        headers.setOrigin("https://pacenote.example");
        headers.set("X-Forwarded-For", "198.51.100.7");
        headers.set("X-Forwarded-Proto", "https");
        headers.set("X-Forwarded-Host", "pacenote.example");
        headers.set("X-Forwarded-Port", "443");
    }
}
