package io.pacenote.psp.simulator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * Body of {@code POST /simulators/psp/charges}.
 *
 * @param reference the merchant's payment id, and the idempotency key
 * @param customer whom to charge
 * @param amount in the currency's smallest unit
 * @param currency ISO 4217 code
 */
public record ChargeOrder(
        @NotBlank @Size(max = 200) String reference,
        @NotBlank @Size(max = 200) String customer,
        @Positive long amount,
        @Pattern(regexp = "[A-Z]{3}") @NotBlank String currency) {}
