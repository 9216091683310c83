package io.pacenote.nicecall.payment;

/**
 * Fares above a maximum are not taken: who asks for them has made a mistake, or is no customer.
 *
 * @param maximum the most that is taken, in the smallest unit of the currency
 */
record MaximumFarePolicy(long maximum) {

    /** @throws PaymentRefusedException when the amount is too large */
    void check(long amount) {
        if (amount > maximum) {
            throw new PaymentRefusedException("최대 결제금액은 %d원입니다.".formatted(maximum));
        }
    }
}
