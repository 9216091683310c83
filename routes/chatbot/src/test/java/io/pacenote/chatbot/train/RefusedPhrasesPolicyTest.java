package io.pacenote.chatbot.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedPhrasesPolicyTest {

    private final RefusedPhrasesPolicy policy = new RefusedPhrasesPolicy(Set.of("불가능", " no way "));

    @ParameterizedTest
    @ValueSource(strings = {"불가능", "  불가능\n", "no way", "\tno way"})
    @DisplayName("002-F10, 3.6.7: what says a refused phrase and nothing else is refused")
    void refuses(String message) {
        assertThat(policy.approves(message)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"배송 불가능?", "가능", "No way", "no  way"})
    @DisplayName("3.6.7: what has it in it among others is approved")
    void approves(String message) {
        assertThat(policy.approves(message)).isTrue();
    }
}
