package io.pacenote.rest;

import static io.pacenote.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A body that may be left out: without it all fields are, and one that is sent is held to the same rules as any other. */
@RestTest
class OptionalBodyTest {

    private static final String WISHES = "/sample/wishes";

    private Http http;

    @BeforeEach
    void setUp(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void withoutABodyNoFieldIsSet() {
        Http.Answer answer = http.send("POST", WISHES, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>json("$.what")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void aBodyThatSaysNothingSetsNoField(String body) {
        Http.Answer answer = http.post(WISHES, body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>json("$.what")).isNull();
    }

    @Test
    void takesWhatIsSent() {
        assertThat(http.post(WISHES, "{\"what\":\"a boat\"}").<String>json("$.what"))
                .isEqualTo("a boat");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                          | The body is not well-formed JSON",
                "` `                        | A JSON body is required",
                "[]                         | The body must be one JSON object",
                "null                       | The body must be one JSON object",
                "{\"what\":[]}              | what",
                "{\"what\":\"longer than ten\"} | what"
            })
    void refusesWhatIsWrong(String body, String reason) {
        assertThat(assertProblem(http.post(WISHES, body), 400, WISHES).<String>json("$.detail"))
                .startsWith(reason);
    }
}
