package io.pacenote.rest;

import static io.pacenote.rest.RawHttp.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The route behind {@code /sample/mirror} answers with the names of all headers that it sees. */
@RestTest
class HeaderTest {

    private static final String FROM_CAMEL_ITSELF =
            "CamelHttp(Method|Path|Query|Uri|Url)|CamelSpringBoot.*|Camel.*Path";

    private Http http;
    private RawHttp raw;

    @BeforeEach
    void setUp(@LocalServerPort int port) {
        http = new Http(port);
        raw = new RawHttp(port);
    }

    private List<String> seenByTheRoute(Http.Answer answer) {
        return answer.<List<String>>json("$").stream()
                .filter(name -> !name.matches(FROM_CAMEL_ITSELF))
                .filter(name -> !"Route-Secret".equals(name))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Long-Running-Action",
                "CamelHttpUri",
                "CamelHttpResponseCode",
                "CamelSqlQuery",
                "CamelExecCommandExecutable",
                "kafka.OVERRIDE_TOPIC",
                "kafka.KEY",
                "ce_id",
                "type",
                "declared",
                "page",
                "Authorization",
                "Cookie",
                "X-Anything"
            })
    void letsNoOtherHeaderInAndEchoesNone(String name) {
        Http.Answer answer = http.get("/sample/mirror", name, "planted");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(seenByTheRoute(answer)).isEmpty();
        assertThat(answer.response().headers().map().toString()).doesNotContain("planted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Long-Running-Action",
                "CamelHttpUri",
                "CamelHttpResponseCode",
                "kafka.OVERRIDE_TOPIC",
                "Idempotency-Key",
                "Content-Type",
                "Accept",
                "undeclared"
            })
    void letsNoUndeclaredParameterIn(String name) {
        assertThat(seenByTheRoute(http.get("/sample/mirror?" + name + "=planted")))
                .isEmpty();
    }

    @Test
    void doesNotTakeParametersForCamelsOwnHeaders() {
        Http.Answer answer = http.get("/sample/mirror?CamelHttpResponseCode=418&CamelHttpPath=/x&CamelHttpMethod=POST");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void makesAHeaderOfADeclaredParameter() {
        assertThat(seenByTheRoute(http.get("/sample/mirror?declared=yes"))).containsExactly("declared");
    }

    @Test
    void keepsEndpointsWithoutContractToTheirListToo() {
        assertThat(seenByTheRoute(http.get("/plain/mirror?reference=1&CamelHttpPath=/x&other=1")))
                .containsExactly("reference");
        assertThat(seenByTheRoute(http.get("/plain/mirror", "reference", "planted", "Long-Running-Action", "planted")))
                .isEmpty();
    }

    @Test
    void letsTheIdempotencyKeyIn() {
        assertThat(seenByTheRoute(http.get("/sample/mirror", "Idempotency-Key", "a")))
                .containsExactly("idempotency-key");
    }

    @Test
    void letsNoneOfTheRoutesHeadersOut() {
        Set<String> sent =
                http
                        .get("/sample/mirror?declared=yes", "Idempotency-Key", "a")
                        .response()
                        .headers()
                        .map()
                        .keySet()
                        .stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());

        assertThat(sent).isSubsetOf("content-type", "content-length", "date", "vary", "keep-alive", "connection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sample/mirror", "/sample/unknown"})
    void neverEchoesABody(String path) {
        assertThat(http.post(path, "{\"secret\":\"planted\"}").body()).doesNotContain("planted");
    }

    @Test
    void answersARouteThatHasNothingToSayWithNoContent() {
        assertThat(http.post("/sample/mirror", "{\"secret\":\"planted\"}").status())
                .isEqualTo(204);
    }

    @Test
    void letsNoHeaderInByRepeatingOneThatMay() throws IOException {
        String response = raw.send(ascii("GET /sample/mirror HTTP/1.1\nHost: localhost\nConnection: close\n"
                + "idempotency-key: a\nIDEMPOTENCY-KEY: b\nlong-running-action: planted\n\n"));

        assertThat(response).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("long-running", "planted");
    }
}
