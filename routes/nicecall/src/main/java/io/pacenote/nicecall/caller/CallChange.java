package io.pacenote.nicecall.caller;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.pacenote.nicecall.events.PayType;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants to be different about his call (spec 003, 4.8.18). What he leaves out is null and stays as it is; null
 * itself is refused, as a call lacks none of it.
 */
record CallChange(
        @JsonSetter(nulls = Nulls.FAIL)
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Size(max = 50)
        @Nullable
        String mobile,

        @JsonSetter(nulls = Nulls.FAIL)
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Size(max = 100)
        @Nullable
        String location,

        @JsonSetter(nulls = Nulls.FAIL) @Nullable PayType payType,
        @JsonSetter(nulls = Nulls.FAIL) @Positive @Nullable Integer payAmount) {

    private static final String NOT_BLANK = "(?s).*\\S.*";

    /** Whether the customer would pay otherwise than so. */
    boolean isAboutPaying(PayType type, int amount) {
        return payType != null && payType != type || payAmount != null && payAmount != amount;
    }
}
