package io.pacenote.rest;

import static io.pacenote.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which methods a path knows, and that nothing happens by those that only look. */
@RestTest
class MethodsTest {

    private static final String ACT = "/sample/acts/now";

    @Autowired
    private JdbcClient jdbc;

    private Http http;

    @BeforeEach
    void setUp(@LocalServerPort int port) {
        http = new Http(port);
        jdbc.sql("truncate sample_thing.thing").update();
    }

    private long things() {
        return jdbc.sql("select count(*) from sample_thing.thing")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sample              | GET, HEAD, OPTIONS",
                "/sample/openapi.yaml | GET, HEAD, OPTIONS",
                "/sample/things       | GET, HEAD, POST, OPTIONS",
                "/sample/things/      | GET, HEAD, POST, OPTIONS",
                "/sample/things/1     | GET, HEAD, DELETE, OPTIONS",
                "/sample/things/search/byName | GET, HEAD, OPTIONS",
                "/sample/acts/now     | GET, POST, OPTIONS",
                "/other/%EC%A3%BC%EB%AC%B8%EC%B2%98%EB%A6%ACs | GET, HEAD, POST, OPTIONS"
            })
    void namesTheMethodsOfAPath(String path, String methods) {
        Http.Answer asked = http.send("OPTIONS", path, null);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header("Allow")).isEqualTo(methods);
        assertThat(asked.body()).isEmpty();

        Http.Answer refused = assertProblem(http.send("BREW", path, null), 405, path);
        assertThat(refused.header("Allow")).isEqualTo(methods);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sample/unknown", "/sample/THINGS", "/sample/things/1/2", "/sample/elsewhere", "/unknown"})
    void hasNoMethodsWhereThereIsNothing(String path) {
        assertProblem(http.send("OPTIONS", path, null), 404, path);
        assertProblem(http.send("POST", path, null), 404, path);
    }

    @Test
    void namesThoseOfOperationsToo() {
        assertThat(assertProblem(http.send("POST", "/ops/sample", null), 405, "/ops/sample")
                        .header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS");
        assertThat(http.send("OPTIONS", "/ops/sample", null).header("Allow").split(","))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void actsWhenItIsMeant(String method) {
        assertThat(http.send(method, ACT, null).status()).isEqualTo(200);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void doesNotActForAHead() {
        Http.Answer answer = http.send("HEAD", ACT, null);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, POST, OPTIONS");
        assertThat(things()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose, prefetch",
        "Sec-Purpose, prefetch;prerender",
        "Sec-Purpose, prefetch;anonymous-client-ip",
        "Purpose, prefetch",
        "Purpose, Prefetch",
        "X-Purpose, preview",
        "X-Moz, prefetch"
    })
    void doesNotActInAdvance(String header, String value) {
        assertProblem(http.get(ACT, header, value), 403, ACT);
        assertThat(things()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void doesNotActForAPageOfAnotherSite(String site) {
        assertProblem(http.get(ACT, "Sec-Fetch-Site", site), 403, ACT);
        assertThat(things()).isZero();
    }

    @Test
    void readsInAdvance() {
        assertThat(http.get("/sample/notes", "Sec-Purpose", "prefetch").status())
                .isEqualTo(200);
    }
}
