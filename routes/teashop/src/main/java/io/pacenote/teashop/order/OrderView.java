package io.pacenote.teashop.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as everybody may see it (spec 001, 2.3); four of its fields go by their Korean names too.
 *
 * @param price of a unit, in won
 * @param customerId whose it is; null if he did not say
 * @param reason why it was cancelled or could not be paid
 */
@JsonPropertyOrder({
    "id",
    "item",
    "qty",
    OrderView.QTY,
    "price",
    OrderView.PRICE,
    "storeId",
    OrderView.STORE_ID,
    "customerId",
    "address",
    "status",
    OrderView.STATUS,
    "reason",
    "createdAt"
})
public record OrderView(
        long id,
        String item,
        long qty,
        long price,
        long storeId,
        @Nullable String customerId,
        @Nullable String address,
        OrderStatus status,
        @Nullable String reason,
        Instant createdAt) {

    static final String QTY = "수량";
    static final String PRICE = "가격";
    static final String STORE_ID = "가게";
    static final String STATUS = "상태";

    @JsonProperty(QTY)
    long qtyInKorean() {
        return qty;
    }

    @JsonProperty(PRICE)
    long priceInKorean() {
        return price;
    }

    @JsonProperty(STORE_ID)
    long storeIdInKorean() {
        return storeId;
    }

    @JsonProperty(STATUS)
    OrderStatus statusInKorean() {
        return status;
    }
}
