package io.pacenote.rest;

import static io.pacenote.rest.Problems.assertProblem;
import static io.pacenote.rest.RawHttp.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every wrong body is answered with a clear 4xx, and nothing is stored. */
@RestTest
class BadBodyTest {

    private static final String THINGS = "/sample/things";

    @Autowired
    private JdbcClient jdbc;

    private Http http;
    private RawHttp raw;
    private long before;

    @BeforeEach
    void setUp(@LocalServerPort int port) {
        http = new Http(port);
        raw = new RawHttp(port);
        before = count();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(count()).isEqualTo(before);
    }

    private long count() {
        return jdbc.sql("select count(*) from sample_thing.thing")
                .query(Long.class)
                .single();
    }

    private Http.Answer refuse(String body, int status) {
        return assertProblem(http.post(THINGS, body), status, THINGS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"owner\":1,}", "{'owner':1}", "{\"owner\":01}", "hello", "{\"a"})
    void saysWhereTheJsonIsMalformed(String body) {
        assertThat(refuse(body, 400).<String>json("$.detail"))
                .startsWith("The body is not well-formed JSON (line 1, column ")
                .doesNotContain("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "[]", "\"text\"", "5", "null", "[{\"owner\":1,\"active\":true}]"})
    void takesNothingButAnObject(String body) {
        assertThat(refuse(body, 400).<String>json("$.detail")).isEqualTo("The body must be one JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void requiresABody(String body) {
        assertThat(refuse(body, 400).<String>json("$.detail")).isEqualTo("A JSON body is required");
    }

    @Test
    void refusesAFieldThatIsThereTwice() {
        assertThat(refuse("{\"owner\":1,\"active\":true,\"owner\":2}", 400).<String>json("$.detail"))
                .startsWith("A field of the body is there twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"owner\":\"abc\",\"active\":true}          | owner      | must be a number that fits",
                "{\"owner\":1.5,\"active\":true}              | owner      | must be a number that fits",
                "{\"owner\":{},\"active\":true}               | owner      | must be a number that fits",
                "{\"owner\":99999999999999999999,\"active\":true} | owner  | is out of range",
                "{\"owner\":1,\"active\":\"maybe\"}           | active     | must be true or false",
                "{\"owner\":1,\"active\":1}                   | active     | must be true or false",
                "{\"owner\":1,\"active\":true,\"name\":[]}    | name       | must be a text of valid characters",
                "{\"owner\":1,\"active\":true,\"name\":\"a\\u0000\"}  | name | must be a text of valid characters",
                "{\"owner\":1,\"active\":true,\"name\":\"\\ud800\"}   | name | must be a text of valid characters",
                "{\"owner\":1,\"active\":true,\"kind\":\"HUGE\"}      | kind | must be one of BIG, SMALL",
                "{\"owner\":1,\"active\":true,\"date\":\"tomorrow\"}  | date | must be a date as in ISO 8601: 2026-01-31",
                "{\"owner\":1,\"active\":true,\"date\":[]}  | date | must be a date as in ISO 8601: 2026-01-31",
                "{\"owner\":1,\"active\":true,\"date\":20000}  | date | must be a date as in ISO 8601: 2026-01-31",
                "{\"owner\":\"٣\",\"active\":true} | owner | must be a number that fits",
                "{\"owner\":\"７\",\"active\":true} | owner | must be a number that fits",
                "{\"owner\":\"+7\",\"active\":true} | owner | must be a number that fits",
                "{\"owner\":\"1e2\",\"active\":true} | owner | must be a number that fits",
                "{\"owner\":\" 7\",\"active\":true} | owner | must be a number that fits",
                "{\"owner\":\"7 \",\"active\":true} | owner | must be a number that fits",
                "{\"owner\":\"   \",\"active\":true} | owner | must be a number that fits",
                "{\"owner\":\"0x10\",\"active\":true} | owner | must be a number that fits",
                "{\"owner\":\"1_000\",\"active\":true} | owner | must be a number that fits",
                "{\"owner\":\"007\",\"active\":true} | owner | must be a number that fits",
                "{\"owner\":\"-0\",\"active\":true} | owner | must be a number that fits",
                "{\"owner\":\"null\",\"active\":true} | owner | must be a number that fits",
                "{\"owner\":\"7.0\",\"active\":true} | owner | must be a number that fits",
                "{\"owner\":\"1,000\",\"active\":true} | owner | must be a number that fits",
                "{\"owner\":\"１００\",\"active\":true} | owner | must be a number that fits",
                "{\"owner\":1e2,\"active\":true} | owner | must be a number that fits",
                "{\"owner\":7.0,\"active\":true} | owner | must be a number that fits",
                "{\"owner\":1,\"active\":\"TRUE\"} | active | must be true or false",
                "{\"owner\":1,\"active\":\"True\"} | active | must be true or false",
                "{\"owner\":1,\"active\":\" true\"} | active | must be true or false",
                "{\"owner\":1,\"active\":\"1\"} | active | must be true or false",
                "{\"owner\":1,\"active\":\"yes\"} | active | must be true or false",
                "{\"owner\":1,\"active\":true,\"date\":\"2026-1-31\"} | date | must be a date as in ISO 8601: 2026-01-31",
                "{\"owner\":1,\"active\":true,\"date\":\"20260131\"} | date | must be a date as in ISO 8601: 2026-01-31",
                "{\"owner\":1,\"active\":true,\"date\":\"2026-01-31T00:00:00Z\"} | date | must be a date as in ISO 8601: 2026-01-31",
                "{\"owner\":1,\"active\":true,\"date\":\"+2026-01-31\"} | date | must be a date as in ISO 8601: 2026-01-31",
                "{\"owner\":1,\"active\":true,\"date\":\" 2026-01-31\"} | date | must be a date as in ISO 8601: 2026-01-31",
                "{\"owner\":1,\"active\":true,\"date\":\"2026-02-30\"} | date | must be a date as in ISO 8601: 2026-01-31",
                "{\"owner\":1,\"active\":true,\"date\":\"２０２６-01-31\"} | date | must be a date as in ISO 8601: 2026-01-31",
                "{\"owner\":1,\"active\":true,\"date\":\"31.01.2026\"} | date | must be a date as in ISO 8601: 2026-01-31",
                "{\"owner\":1,\"active\":true,\"date\":\"-2026-01-31\"} | date | must be a date as in ISO 8601: 2026-01-31",
                "{\"owner\":1,\"active\":true,\"date\":\"12026-01-31\"} | date | must be a date as in ISO 8601: 2026-01-31",
                "{\"owner\":1,\"active\":true,\"kind\":\"big\"} | kind | must be one of BIG, SMALL",
                "{\"owner\":1,\"active\":true,\"kind\":\" BIG\"} | kind | must be one of BIG, SMALL",
                "{\"owner\":1,\"active\":true,\"kind\":\"0\"} | kind | must be one of BIG, SMALL",
                "{\"owner\":1,\"active\":true,\"kind\":\"\"} | kind | must be one of BIG, SMALL",
                "{\"owner\":1,\"active\":true,\"part\":{\"count\":\"x\"}} | part.count | must be a number that fits"
            })
    void namesTheFieldThatHasTheWrongType(String body, String field, String message) {
        Http.Answer answer = refuse(body, 400);

        assertThat(answer.<String>json("$.field")).isEqualTo(field);
        assertThat(answer.<String>json("$.errors[0].message")).isEqualTo(message);
    }

    @Test
    void namesEveryFieldThatBreaksARule() {
        Http.Answer answer = refuse("{\"owner\":\"\",\"name\":\"longer than ten\"}", 400);

        assertThat(answer.<List<String>>json("$.errors[*].field")).containsExactly("active", "name", "owner");
        assertThat(answer.<String>json("$.field")).isEqualTo("active");
    }

    @Test
    void refusesDeepNesting() {
        String deep = "{\"x\":" + "[".repeat(33) + "]".repeat(33) + "}";

        assertThat(refuse(deep, 400).<String>json("$.detail")).contains("nested too deeply");
    }

    @Test
    void refusesABodyOfAMegabyte() {
        refuse("{\"name\":\"" + "x".repeat(1_000_000) + "\"}", 413);
    }

    @Test
    void readsABodyOfTheLimitAndNotOneByteMore() {
        String rest = "{\"owner\":1}";

        refuse(" ".repeat(2048 - rest.length()) + rest, 400);
        refuse(" ".repeat(2049 - rest.length()) + rest, 413);
    }

    @Test
    void refusesAChunkedBodyThatGrowsBeyondTheLimit() throws IOException {
        String response = raw.send(
                ascii("POST /sample/things HTTP/1.1\nHost: localhost\nConnection: close\n"
                        + "Content-Type: application/json\nTransfer-Encoding: chunked\n\n"),
                ascii("800\n" + " ".repeat(0x800) + "\n"),
                ascii("800\n" + " ".repeat(0x800) + "\n0\n\n"));

        assertThat(response).startsWith("HTTP/1.1 413").contains("longer than 2048 bytes");
    }

    @Test
    void refusesInvalidUtf8() throws IOException {
        byte[] body = ascii("{\"owner\":1,\"active\":true,\"name\":\"?\"}");
        body[body.length - 3] = (byte) 0xff;
        String response = raw.send(
                ascii("POST /sample/things HTTP/1.1\nHost: localhost\nConnection: close\n"
                        + "Content-Type: application/json\nContent-Length: " + body.length + "\n\n"),
                body);

        assertThat(response).startsWith("HTTP/1.1 400").contains("The body is not valid UTF-8");
    }
}
