package io.pacenote.teashop.pay;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the payment of an order (spec 001-F2, 2.3), with all that the store has to know of the order.
 *
 * @param amount in won
 * @param qty 1, if it is not said
 * @param storeId 1, if it is not said
 * @param sagaId the saga of the order, which its own order alone knows
 */
record NewPayment(
        @NotNull @Positive Long orderId,

        @NotNull @Min(1) @Max(1_000_000_000) @JsonAlias("금액")
        Long amount,

        @NotBlank @Size(max = 100) String item,
        @Nullable @Positive Long qty,
        @Nullable @Positive Long storeId,

        @Nullable @Size(max = 50) @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        String customerId,

        @Nullable @Size(max = 200) String address,
        @NotNull UUID sagaId) {

    private static final String NOT_BLANK = "(?s).+";

    long quantity() {
        return Objects.requireNonNullElse(qty, 1L);
    }

    long store() {
        return Objects.requireNonNullElse(storeId, 1L);
    }
}
