package io.pacenote.kakao;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationTest {

    @ParameterizedTest
    @CsvSource({"' ',010-1,text", "event-1,'',text", "event-1,010-1,' '"})
    void hasAllItsParts(String id, String recipient, String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Notification(id, recipient, text));
    }
}
