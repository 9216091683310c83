package io.pacenote.rest.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.rest.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    private static String parse(Object sent) {
        return IdempotencyKey.parse("sample.thing.create", "", sent).value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "8e03978e-40d5-43dd-bc93-6894a57f9324     | 8e03978e-40d5-43dd-bc93-6894a57f9324",
                "\"8e03978e-40d5-43dd-bc93-6894a57f9324\" | 8e03978e-40d5-43dd-bc93-6894a57f9324",
                "\"an order, of mine\"                    | an order, of mine",
                "\"say \\\"hi\\\"\"                       | say \"hi\"",
                "\"a\\\\b\"                               | a\\b"
            })
    void isATokenOrAStringInQuotes(String sent, String value) {
        assertThat(parse(sent)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "\"\"",
                "\"a",
                "a\"",
                "a b",
                "a,b",
                "\"a\"b\"",
                "\"a\\\"",
                "\"\\a\"",
                "\"주문\"",
                "\"a\";p=1"
            })
    void isNothingElse(String sent) {
        assertThatThrownBy(() -> parse(sent))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("Idempotency-Key must be");
    }

    @Test
    void isSentOnce() {
        assertThatThrownBy(() -> parse(List.of("a", "b"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> parse(List.of("\"a\"", "\"b\""))).isInstanceOf(ProblemException.class);
    }

    @Test
    void isOfLimitedLength() {
        assertThat(parse("\"" + "x".repeat(128) + "\"")).hasSize(128);
        assertThatThrownBy(() -> parse("\"" + "x".repeat(129) + "\"")).isInstanceOf(ProblemException.class);
    }
}
