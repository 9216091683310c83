package io.pacenote.rest;

import static io.pacenote.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A process that runs one system, as its README describes it. */
@RestTest
@TestPropertySource(properties = "pacenote.contexts=sample")
class SingleSystemTest {

    private Http http;
    private RawHttp raw;

    @BeforeEach
    void setUp(@LocalServerPort int port) {
        http = new Http(port);
        raw = new RawHttp(port);
    }

    @Test
    void answersWithoutPrefixToo() {
        assertThat(http.get("/notes").body()).isEqualTo("[\"a note\"]");
        assertThat(http.get("/sample/notes").body()).isEqualTo("[\"a note\"]");
    }

    @Test
    void linksAsItWasAsked() {
        Http.Answer created = http.post("/things", "{\"owner\":1,\"active\":true}");

        assertThat(created.header("Location")).startsWith(http.uri("/things/").toString());
        assertThat(http.get("/things?size=1").<String>json("$._links.self.href"))
                .isEqualTo(http.uri("/things?size=1").toString());
        assertThat(http.post("/sample/things", "{\"owner\":1,\"active\":true}").header("Location"))
                .startsWith(http.uri("/sample/things/").toString());
    }

    @Test
    void namesThePathThatWasAskedInItsErrors() {
        assertProblem(http.get("/things/4711"), 404, "/things/4711");
        assertProblem(http.post("/things", "{"), 400, "/things");
        assertProblem(http.send("PUT", "/things", null), 405, "/things");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/unknown", "/other/words/a"})
    void knowsNothingOfOtherSystems(String path) {
        assertProblem(http.get(path), 404, path);
    }

    @Test
    void leavesThePlatformsPathsAlone() {
        assertThat(http.get("/ops/sample").body()).isEqualTo("operated");
        assertThat(http.get("/api").status()).isEqualTo(200);
    }

    @Test
    void takesARequestForTheSameUnderAnyOfItsAddresses() throws IOException {
        String key = "Idempotency-Key: " + UUID.randomUUID();

        String first = post("localhost", "/things?a=1&b=2", key);
        assertThat(first).startsWith("HTTP/1.1 201");
        assertThat(body(post("127.0.0.1", "/things?a=1&b=2", key))).isEqualTo(body(first));
        assertThat(body(post("localhost", "/sample/things?a=1&b=2", key))).isEqualTo(body(first));
        assertThat(body(post("localhost", "/things/?b=2&a=1", key))).isEqualTo(body(first));
        assertThat(body(post("localhost", "/things?%61=1&b=%32", key))).isEqualTo(body(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things", "/things?a=1&b=3", "/things?a=1%26b=2", "/things?a=2&a=1"})
    void takesARequestWithOtherParametersForAnother(String other) throws IOException {
        String key = "Idempotency-Key: " + UUID.randomUUID();
        post("localhost", other.equals("/things?a=2&a=1") ? "/things?a=1&a=2" : "/things?a=1&b=2", key);

        assertThat(post("localhost", other, key)).startsWith("HTTP/1.1 422");
    }

    private String post(String host, String target, String key) throws IOException {
        String body = "{\"owner\":1,\"active\":true}";
        return raw.send(RawHttp.ascii(
                "POST %s HTTP/1.1\nHost: %s\nConnection: close\nContent-Type: application/json\nContent-Length: %d\n%s\n\n%s"
                        .formatted(target, host, body.length(), key, body)));
    }

    private static String body(String response) {
        return response.substring(response.indexOf("\r\n\r\n"));
    }
}
