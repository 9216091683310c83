package io.pacenote.rest;

import static io.pacenote.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Paths of a contract may have letters of any alphabet; in an address they are percent-encoded (RFC 3986). */
@RestTest
@TestPropertySource(properties = "pacenote.contexts=other")
class NonAsciiPathTest {

    private static final String PATH = "/%EC%A3%BC%EB%AC%B8%EC%B2%98%EB%A6%ACs";

    private Http http;

    @BeforeEach
    void setUp(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/other"})
    void answersWithLinksThatAreAddresses(String prefix) {
        Http.Answer answer = http.post(prefix + PATH, "{}");

        URI address = http.uri(prefix + PATH + "/1");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(address.toString());
        assertThat(answer.<String>json("$._links.self.href")).isEqualTo(address.toString());
        assertThat(answer.<String>json("$._links.주문처리.href")).isEqualTo(address.toString());
    }

    @Test
    void isFoundWithoutPrefixInEitherFormOfItsLetters() {
        String inParts = URLEncoder.encode(Normalizer.normalize("주문처리s", Normalizer.Form.NFD), StandardCharsets.UTF_8);

        assertThat(http.get(PATH).<Integer>json("$.words")).isEqualTo(2);
        assertThat(http.get("/" + inParts).<Integer>json("$.words")).isEqualTo(2);
    }

    @Test
    void isLinkedToFromItsSystem() {
        assertThat(http.get("/other").<String>json("$._links.주문처리s.href"))
                .isEqualTo(http.uri("/other" + PATH).toString());
    }

    @Test
    void isNamedAsItWasSentInErrors() {
        Http.Answer refused = http.send("DELETE", PATH, null);

        assertProblem(refused, 405, PATH);
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    }
}
