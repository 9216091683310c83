package io.pacenote.teashop.pay;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What is paid for. It is nothing to the payment, but goes along to the store.
 *
 * @param customerId who has ordered it, if he is known
 * @param address where it goes, if it was said
 */
@Embeddable
public record Goods(
        String item,
        long qty,
        long storeId,
        @Nullable String customerId,
        @Nullable String address) {}
