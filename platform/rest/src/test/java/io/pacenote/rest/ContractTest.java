package io.pacenote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.contexts.Contexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RestTest
class ContractTest {

    @Autowired
    private Contexts contexts;

    private Http http;

    @BeforeEach
    void setUp(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void servesTheContractsOfTwoSystemsInOneProcess() {
        assertThat(http.get("/sample/notes").body()).isEqualTo("[\"a note\"]");
        assertThat(http.get("/other/words/pace").body()).isEqualTo("pace");
    }

    @Test
    void servesEachDocument() {
        Http.Answer document = http.get("/sample/openapi.yaml");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.header("Content-Type")).startsWith("application/yaml");
        assertThat(document.body()).startsWith("openapi: 3.0.3").contains("sample.thing.create");
        assertThat(http.get("/other/openapi.yaml").body()).contains("/주문처리s");
    }

    @Test
    void offersTheDocumentsOnATryOutPage() {
        assertThat(http.get("/api").body()).contains("/webjars/swagger-ui/swagger-ui-bundle.js");
        assertThat(http.get("/webjars/swagger-ui/swagger-ui-bundle.js").status())
                .isEqualTo(200);
        assertThat(http.get("/webjars/swagger-ui/swagger-ui.css").status()).isEqualTo(200);
        assertThat(http.get("/api/try-out.js").body()).contains("SwaggerUIBundle");
        assertThat(http.get("/api/documents.json").body())
                .isEqualTo("{\"urls\":[{\"name\":\"other\",\"url\":\"/other/openapi.yaml\"},"
                        + "{\"name\":\"sample\",\"url\":\"/sample/openapi.yaml\"}]}");
    }

    @Test
    void servesPathsOfAnyAlphabet() {
        Http.Answer answer = http.get("/other/%EC%A3%BC%EB%AC%B8%EC%B2%98%EB%A6%ACs");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<Integer>json("$.words")).isEqualTo(2);
    }

    @Test
    void decodesPathParametersOnce() {
        assertThat(http.get("/other/words/%EC%A3%BC%EB%AC%B8").body()).isEqualTo("주문");
        assertThat(http.get("/other/words/50%2525+x").body()).isEqualTo("50%25+x");
    }

    @Test
    void answersHeadAsGetWithoutTheBody() {
        Http.Answer answer = http.send("HEAD", "/sample/notes", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).isEqualTo("10");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void knowsNothingOfOperationsWhoseContextRunsElsewhere() {
        Http.Answer answer = http.get("/sample/elsewhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void sendsAwayAtOnceAndForAWhileWhoAsksAStoppedContext() throws Exception {
        contexts.stop("sample.note");
        try {
            Http.Answer answer = http.get("/sample/notes");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.<String>json("$.detail")).isEqualTo("sample.note is stopped right now");
            assertThat(http.get("/sample/things").status()).isEqualTo(200);
        } finally {
            contexts.start("sample.note");
        }
        assertThat(http.get("/sample/notes").status()).isEqualTo(200);
    }

    @Test
    void requiresThePrefixWhenThereAreTwoSystems() {
        assertThat(http.get("/notes").status()).isEqualTo(404);
    }
}
