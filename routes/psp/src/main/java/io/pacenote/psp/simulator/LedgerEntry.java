package io.pacenote.psp.simulator;

import java.time.Instant;

/**
 * Money that moved.
 *
 * @param reference the merchant's payment id
 * @param customer whose money
 * @param type {@code CHARGE} or {@code REFUND}
 * @param amount in the currency's smallest unit, above zero for both types
 * @param currency ISO 4217 code
 * @param at when
 */
public record LedgerEntry(String reference, String customer, String type, long amount, String currency, Instant at) {}
