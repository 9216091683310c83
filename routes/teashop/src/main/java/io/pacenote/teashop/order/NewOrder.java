package io.pacenote.teashop.order;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sends (spec 001-F1, 2.3, 2.5); only the item is required. Anything else in the body, such as an id, is ignored.
 *
 * @param item kind of herb
 * @param qty how many; one if he does not say
 * @param price of a unit, in won; the usual one if he does not say
 * @param storeId whose; the first store's if he does not say
 * @param customerId who he is, if he wants to be found by it and told
 * @param address where it is to be brought
 */
public record NewOrder(
        @NotBlank @Size(max = 100) String item,
        @JsonAlias("수량") @Min(1) @Max(1000) @Nullable Long qty,
        @JsonAlias("가격") @Min(1) @Max(1_000_000) @Nullable Long price,
        @JsonAlias("가게") @Min(1) @Nullable Long storeId,

        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Pattern(regexp = NOBODY_ELSE, message = "must not look like a store's or an order's")
        @Size(max = LONGEST_CUSTOMER_ID)
        @Nullable
        String customerId,

        @Pattern(regexp = NOT_BLANK, message = "must not be blank") @Size(max = 200) @Nullable
        String address) {

    static final int LONGEST_CUSTOMER_ID = 50;
    static final long USUAL_QTY = 1;
    static final long USUAL_STORE = 1;

    private static final String NOT_BLANK = "(?s).+";

    /** Sellers and customers who do not say who they are have such names, where they are told of their orders. */
    private static final String NOBODY_ELSE = "(?s)(?!(store|order)-\\d+$).*";

    /** The same with what the customer has left out: the usual price, and himself if it is known who he is. */
    NewOrder completed(long usualPrice, @Nullable String customer) {
        return new NewOrder(
                item,
                qty == null ? USUAL_QTY : qty,
                price == null ? usualPrice : price,
                storeId == null ? USUAL_STORE : storeId,
                customerId == null ? customer : customerId,
                address);
    }
}
