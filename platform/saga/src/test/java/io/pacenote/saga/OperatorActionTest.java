package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reason can be read on one line (issue 30, item 1). */
class OperatorActionTest {

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a NUL \0", "a\u2028line", "half a \ud83d character"})
    void refusesAReasonThatIsNoLineOfText(String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OperatorAction("test", "target", reason));
    }

    @Test
    void refusesAReasonThatIsTooLong() {
        assertThat(new OperatorAction("test", "target", "x".repeat(500)).reason())
                .hasSize(500);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OperatorAction("test", "target", "x".repeat(501)))
                .withMessageContaining("at most 500 characters");
    }

    @Test
    void aBlankReasonIsNone() {
        assertThat(new OperatorAction("test", "target", " \u3000").reason()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new OperatorAction("test", "target", " ").withReason());
    }
}
