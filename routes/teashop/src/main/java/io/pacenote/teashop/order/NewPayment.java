package io.pacenote.teashop.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What pay is asked (spec 001-F2, 2.4): to take the money, and to tell the store all that it needs.
 *
 * @param amount in won
 * @param sagaId saga of the order, by which pay knows that it is the order itself that asks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewPayment(
        long orderId,
        long amount,
        String item,
        long qty,
        long storeId,
        @Nullable String customerId,
        @Nullable String address,
        @Nullable String sagaId) {}
