package io.pacenote.library.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateFeePolicyTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 500", "7, 500", "8, 1000", "14, 1000", "15, 2000", "100, 2000", "400000, 2000"})
    @DisplayName("004-F4, N2: 1 to 7 days cost 500, 8 to 14 days 1000, more 2000")
    void fees(long daysLate, int fee) {
        assertThat(LateFeePolicy.fee(daysLate)).isEqualTo(fee);
    }
}
