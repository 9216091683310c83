package io.pacenote.rest;

import static io.pacenote.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

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

    @BeforeEach
    void setUp(@LocalServerPort int port) {
        http = new Http(port);
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
}
