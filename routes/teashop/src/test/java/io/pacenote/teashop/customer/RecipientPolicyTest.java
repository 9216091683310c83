package io.pacenote.teashop.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pacenote.teashop.customer.RecipientPolicy.Recipient;
import io.pacenote.teashop.events.DeliveryStarted;
import io.pacenote.teashop.events.OrderPaid;
import io.pacenote.teashop.events.OrderReceived;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spec 001-F8, F9. */
class RecipientPolicyTest {

    @Test
    void theCustomerIsToldOfHisOrder() {
        assertThat(RecipientPolicy.of(new OrderPaid(5L, "캐모마일", 3L, "7"))).isEqualTo(new Recipient("7", "7"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aCustomerWithoutIdIsToldByTheOrder(@Nullable String customerId) {
        assertThat(RecipientPolicy.of(new OrderPaid(5L, "캐모마일", 3L, customerId)))
                .isEqualTo(new Recipient(null, "order-5"));
    }

    @Test
    void theSellerIsToldOfANewOrder() {
        assertThat(RecipientPolicy.of(new OrderReceived(5L, "캐모마일", 2L, 3L, null)))
                .isEqualTo(new Recipient(null, "store-3"));
    }

    @Test
    void anOrderWithoutStoreIsForTheFirst() {
        assertThat(RecipientPolicy.of(new OrderReceived(5L, "캐모마일", 2L, null, null)))
                .isEqualTo(new Recipient(null, "store-1"));
    }

    @Test
    void nobodyIsToldOfTheRest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecipientPolicy.of(new DeliveryStarted(5L, 3L, "캐모마일", null)))
                .withMessageContaining("DeliveryStarted");
    }
}
