package io.pacenote.nicecall.payment;

import io.pacenote.nicecall.events.PayType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a customer pays for his call.
 *
 * @param mobile his phone, by which the provider knows him
 * @param payAmount in the smallest unit of the currency
 * @param currency ISO 4217
 */
@Embeddable
public record Fare(
        String mobile, @Enumerated(EnumType.STRING) PayType payType, long payAmount, String currency) {

    /** Whether both ask for the same money. */
    boolean costsTheSameAs(Fare other) {
        return payType == other.payType && payAmount == other.payAmount;
    }
}
