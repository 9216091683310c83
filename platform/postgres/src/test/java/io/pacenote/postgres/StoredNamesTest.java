package io.pacenote.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredNamesTest {

    private final StoredNames names = new StoredNames(
            List.of(new FormerName("shop.basket", "shop.cart"), new FormerName("shop.basket.undo", "shop.cart.undo")));

    @Test
    void whatWasRenamedIsStoredUnderItsFormerName() {
        assertThat(names.of("shop.basket")).isEqualTo("shop.cart");
        assertThat(names.of("shop.cart")).isEqualTo("shop.cart");
        assertThat(names.of("shop.stock")).isEqualTo("shop.stock");
        assertThat(names.allOf("shop.basket")).containsExactly("shop.basket", "shop.cart");
        assertThat(names.allOf("shop.stock")).containsExactly("shop.stock");
    }

    @ParameterizedTest
    @CsvSource({
        "direct://shop.basket.undo, direct://shop.cart.undo",
        "direct:shop.basket.undo, direct:shop.cart.undo",
        "seda://shop.basket.undo?size=9, seda://shop.cart.undo?size=9",
        "direct://shop.basket.undone, direct://shop.basket.undone",
        "http://shop.basket.undo, http://shop.basket.undo"
    })
    void anEndpointIsCalledLikeItsRoute(String inTheCode, String stored) {
        assertThat(names.ofEndpoint(inTheCode)).isEqualTo(stored);
        assertThat(names.currentEndpoint(stored)).isEqualTo(inTheCode);
    }

    @Test
    void aNameOfTwoThingsIsRefused() {
        FormerName basket = new FormerName("basket", "cart");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StoredNames(List.of(basket, new FormerName("cart", "trolley"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StoredNames(List.of(basket, new FormerName("basket", "trolley"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StoredNames(List.of(basket, new FormerName("trolley", "cart"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new FormerName("cart", "cart"));
        assertThatIllegalArgumentException().isThrownBy(() -> new FormerName("cart", " "));
    }
}
