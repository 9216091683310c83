package io.pacenote.rest;

import static io.pacenote.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who asks a system for nothing in particular learns where to go on. */
@RestTest
class SystemLinksTest {

    private Http http;

    @BeforeEach
    void setUp(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sample", "/sample/"})
    void linksToWhatCanBeRead(String path) {
        Http.Answer answer = http.get(path);

        assertThat(answer.header("Content-Type")).isEqualTo("application/hal+json");
        assertThat(answer.<Map<String, ?>>json("$._links"))
                .containsOnlyKeys("self", "things", "mirror", "notes", "service-desc", "service-doc");
        assertThat(answer.<String>json("$._links.things.href"))
                .isEqualTo(http.uri("/sample/things").toString());
        assertThat(answer.<String>json("$._links.service-desc.href"))
                .isEqualTo(http.uri("/sample/openapi.yaml").toString());
    }

    @Test
    void linksAsPlainJsonToo() {
        assertThat(http.get("/sample", "Accept", "application/json").header("Content-Type"))
                .isEqualTo("application/json");
        assertProblem(http.get("/sample", "Accept", "text/html"), 406, "/sample");
    }

    @Test
    void hasItsTryOutPageWithASlashToo() {
        assertThat(http.get("/api/").body()).contains("/webjars/swagger-ui/swagger-ui-bundle.js");
    }
}
