package io.pacenote.psp;

/**
 * Take money, at most once for each reference (authorise and capture in one step).
 *
 * @param reference our payment id, and the provider's idempotency key
 * @param customer whom to charge
 * @param amount in the currency's smallest unit, above zero; 9900 is 9,900 won
 * @param currency ISO 4217 code, such as {@code KRW}
 * @throws IllegalArgumentException when a part is blank or the amount is not above zero
 */
public record ChargeRequest(String reference, String customer, long amount, String currency) {

    public ChargeRequest {
        if (reference.isBlank() || customer.isBlank() || currency.isBlank() || amount <= 0) {
            throw new IllegalArgumentException(
                    "a charge needs reference, customer, currency, and an amount above zero");
        }
    }
}
