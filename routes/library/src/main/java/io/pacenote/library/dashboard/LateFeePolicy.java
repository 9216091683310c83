package io.pacenote.library.dashboard;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Policy: what it costs to bring books back late, in won; once for each return, whatever its quantity (spec 004-F4, N2). */
final class LateFeePolicy {

    /** The fee by the least number of days for which it is taken. */
    private static final NavigableMap<Long, Integer> FEES = new TreeMap<>(Map.of(0L, 0, 1L, 500, 8L, 1000, 15L, 2000));

    private LateFeePolicy() {}

    /** @param daysLate not less than 0 */
    static int fee(long daysLate) {
        return FEES.floorEntry(daysLate).getValue();
    }
}
