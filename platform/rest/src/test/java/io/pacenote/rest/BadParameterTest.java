package io.pacenote.rest;

import static io.pacenote.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RestTest
class BadParameterTest {

    private Http http;

    @BeforeEach
    void setUp(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page=-1            | page   | must be from 0 to 2147483",
                "page=first         | page   | must be a whole number",
                "page=1.5           | page   | must be a whole number",
                "page=99999999999   | page   | must be from 0 to 2147483",
                "size=0             | size   | must be at least 1",
                "size=-1            | size   | must be at least 1",
                "size=all           | size   | must be a whole number",
                "page=1&page=2      | page   | must be there only once",
                "sort=secret        | sort   | must name one of id, name",
                "sort=id,sideways   | sort   | must name one of id, name",
                "sort=desc          | sort   | must name one of id, name",
                "sort=,             | sort   | must name one of id, name",
                "sort=,,            | sort   | must name one of id, name",
                "sort=%2C           | sort   | must name one of id, name",
                "sort=,desc         | sort   | must name one of id, name",
                "sort=id,           | sort   | must name one of id, name",
                "page=%D9%A3        | page   | must be a whole number",
                "page=%EF%BC%97     | page   | must be a whole number",
                "page=%2B7          | page   | must be a whole number",
                "page=007           | page   | must be a whole number",
                "active=TRUE        | active | must be true or false",
                "active=maybe       | active | must be true or false",
                "kind=huge          | kind   | must be one of big, small",
                "name=a%00b         | name   | must not have control characters"
            })
    void namesTheQueryParameterThatIsWrong(String query, String name, String message) {
        Http.Answer answer = assertProblem(http.get("/sample/things?" + query), 400, "/sample/things");

        assertThat(answer.<String>json("$.field")).isEqualTo(name);
        assertThat(answer.<String>json("$.errors[0].message")).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1.5",
                "99999999999999999999",
                "1%20",
                "%EC%A3%BC",
                "+1",
                "01",
                "-0",
                "1e2",
                "0x10",
                "1_000",
                "%EF%BC%91",
                "%D9%A1"
            })
    void namesThePathParameterThatIsWrong(String id) {
        Http.Answer answer = assertProblem(http.get("/sample/things/" + id), 400, "/sample/things/" + id);

        assertThat(answer.<String>json("$.field")).isEqualTo("thingId");
        assertThat(answer.<String>json("$.detail")).isEqualTo("thingId must be a whole number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                              | is required",
                "name=                           | is required",
                "name=more+than+twenty+characters | must have at most 20 characters"
            })
    void holdsParametersToTheContract(String query, String message) {
        String path = "/sample/things/search/byName";

        assertThat(assertProblem(http.get(path + "?" + query), 400, path).<String>json("$.errors[0].message"))
                .isEqualTo(message);
    }

    @Test
    void holdsHeadersToTheContract() {
        String path = "/sample/things/search/byName";

        assertProblem(http.get(path + "?name=a", "Idempotency-Key", "x".repeat(21)), 400, path);
        assertThat(http.get(path + "?name=a", "Idempotency-Key", "x").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%ff", "name=%C3", "%ff=x"})
    void refusesAQueryThatIsNotUtf8(String query) {
        assertThat(assertProblem(http.get("/sample/things?" + query), 400, "/sample/things")
                        .<String>json("$.detail"))
                .isEqualTo("The query is not percent-encoded UTF-8");
    }

    @Test
    void takesAnEmptyParameterForNone() {
        assertThat(http.get("/sample/things?sort=&page=&size=&active=&name=").status())
                .isEqualTo(200);
    }

    @Test
    void decodesParameters() {
        assertThat(http.get("/sample/things/search/byName?name=%EC%A3%BC+a%2Bb").body())
                .isEqualTo("주 a+b");
    }
}
