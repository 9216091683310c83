package io.pacenote.nicecall.caller;

import io.pacenote.nicecall.events.PayType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * What a customer sends (spec 003-F11, 4.8.11). Anything else in the body, such as an id, is ignored.
 *
 * @param mobile his phone
 * @param location where he wants to be fetched
 * @param payType how he pays
 * @param payAmount fare in won; whether it is enough is for payment to say
 */
record NewCall(
        @NotBlank @Size(max = 50) String mobile,
        @NotBlank @Size(max = 100) String location,
        @NotNull PayType payType,
        @NotNull @Positive Integer payAmount) {

    /** Everything of a call that is there already is to be like this. */
    CallChange asChange() {
        return new CallChange(mobile, location, payType, payAmount);
    }
}
