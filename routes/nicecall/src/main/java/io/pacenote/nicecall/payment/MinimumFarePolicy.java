package io.pacenote.nicecall.payment;

/**
 * Fares below a minimum are not taken (spec 003-F10, 4.6).
 *
 * @param minimum the least that is taken, in the smallest unit of the currency
 */
record MinimumFarePolicy(long minimum) {

    /** @throws PaymentRefusedException when the amount is too small */
    void check(long amount) {
        if (amount < minimum) {
            throw new PaymentRefusedException("최소 결제금액이 %d원 이상이어야 합니다.".formatted(minimum));
        }
    }
}
