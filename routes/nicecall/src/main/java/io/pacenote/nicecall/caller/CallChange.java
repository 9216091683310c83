package io.pacenote.nicecall.caller;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.pacenote.nicecall.events.PayType;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants to be different about his call (spec 003, 4.8.18). What he leaves out is null and stays as it is; a null
 * that he sends is refused, as a call lacks none of it. No record, since Jackson takes what is left out of one for a null.
 */
final class CallChange {

    private static final String NOT_BLANK = "(?s).+";

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Pattern(regexp = NOT_BLANK, message = "must not be blank")
    @Size(max = 50)
    private @Nullable String mobile;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Pattern(regexp = NOT_BLANK, message = "must not be blank")
    @Size(max = 100)
    private @Nullable String location;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    private @Nullable PayType payType;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Positive
    private @Nullable Integer payAmount;

    /** For Jackson. */
    private CallChange() {}

    CallChange(
            @Nullable String mobile,
            @Nullable String location,
            @Nullable PayType payType,
            @Nullable Integer payAmount) {
        this.mobile = mobile;
        this.location = location;
        this.payType = payType;
        this.payAmount = payAmount;
    }

    /** Whether the customer would pay otherwise than so. */
    boolean isAboutPaying(PayType type, int amount) {
        return payType != null && payType != type || payAmount != null && payAmount != amount;
    }

    @Nullable
    String mobile() {
        return mobile;
    }

    @Nullable
    String location() {
        return location;
    }

    @Nullable
    PayType payType() {
        return payType;
    }

    @Nullable
    Integer payAmount() {
        return payAmount;
    }
}
