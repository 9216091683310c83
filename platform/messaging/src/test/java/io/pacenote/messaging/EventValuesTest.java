package io.pacenote.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and numbers of events are checked as those of request bodies are. */
class EventValuesTest {

    private final ShopReader shop = ShopReader.ofShop();

    @ParameterizedTest
    @ValueSource(strings = {"x\\u0000y", "\\u0000", "\\ud800", "a\\udc00b", "\\udc00\\ud800"})
    void refusesCharactersThatNoDatabaseStores(String note) {
        assertThatThrownBy(() -> shop.readOrder("{'orderId': 1, 'number': 2, 'note': '%s'}".formatted(note)))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("note: has characters that are none");
    }

    @Test
    void takesCharactersBeyondTheFirstPlane() {
        assertThat(shop.readOrder("{'orderId': 1, 'number': 2, 'note': '\\ud83d\\ude97'}")
                        .note())
                .isEqualTo("🚗");
    }

    @Test
    void readsTextInItsNormalForm() {
        String decomposed = "\u1106\u1161\u1111\u1169 e\u0301";

        assertThat(shop.readOrder("{'orderId': 1, 'number': 2, 'note': '%s'}".formatted(decomposed))
                        .note())
                .isEqualTo("\uB9C8\uD3EC \u00E9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"٣", "７", "+7", "1_0", "0x1F", "7,5", "1e", "Infinity", "--1"})
    void refusesANumberThatJsonDoesNotWriteSo(String number) {
        assertThatThrownBy(() -> shop.readOrder("{'orderId': '%s', 'number': 1}".formatted(number)))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("orderId: is not a Long");
        assertThatThrownBy(() -> shop.readOrder("{'orderId': 1, 'number': '%s'}".formatted(number)))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("number: is not a int");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "'7'", "' 7 '", "'07'"})
    void readsANumberOfAsciiDigits(String number) {
        assertThat(shop.readOrder("{'orderId': 1, 'number': %s}".formatted(number))
                        .number())
                .isEqualTo(7);
    }
}
