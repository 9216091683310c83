package io.pacenote.psp.simulator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Body of {@code POST /simulators/psp/refunds}.
 *
 * @param reference the reference of the charge
 */
public record RefundOrder(@NotBlank @Size(max = 200) String reference) {}
