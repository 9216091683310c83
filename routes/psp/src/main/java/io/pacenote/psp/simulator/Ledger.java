package io.pacenote.psp.simulator;

import java.util.List;

/**
 * An extract of the ledger.
 *
 * @param entries what moved, oldest first
 * @param net charges less refunds, in the currency's smallest unit
 */
public record Ledger(List<LedgerEntry> entries, long net) {

    static Ledger of(List<LedgerEntry> entries) {
        long net = entries.stream()
                .mapToLong(entry -> "REFUND".equals(entry.type()) ? -entry.amount() : entry.amount())
                .sum();
        return new Ledger(entries, net);
    }
}
