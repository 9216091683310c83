package io.pacenote.nicecall.payment;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.pacenote.nicecall.events.PayType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the fare of a call (spec 003, 4.5). Names of the fields may be in any case.
 *
 * @param payAmount in the smallest unit of the currency; none is too little
 * @param sagaId the saga of the call, which its caller alone knows; without it the approval is made by hand and belongs to no call
 */
@JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
public record ApproveRequest(
        @NotNull @Positive Long callId,
        @NotBlank @Size(max = 50) String mobile,
        @NotNull PayType payType,
        @Nullable Integer payAmount,
        @Nullable UUID sagaId) {

    /** The saga that the payment is to be a step of; null when it is approved by hand. */
    @Nullable
    String saga() {
        return sagaId == null ? null : sagaId.toString();
    }

    /** The amount, where none counts as nothing. */
    long amount() {
        return payAmount == null ? 0 : payAmount;
    }
}
