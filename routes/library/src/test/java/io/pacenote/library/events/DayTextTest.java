package io.pacenote.library.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2028-02-29",
                "2028-02-29T00:00",
                "2028-02-29T23:59:59",
                "2028-02-29T23:59:59.999Z",
                "2028-02-29T00:00:00.000+09:00",
                "2028-02-29T23:59:59-11:00"
            })
    @DisplayName("004, 5.5: a day is yyyy-MM-dd, or ISO date and time, of which the day counts as it is written")
    void readsDays(String text) {
        assertThat(DayText.parse(text)).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "2026-02-29",
                "2026-13-01",
                "28.02.2026",
                "2026-2-1",
                "20260201",
                "2026-02-01T25:00:00",
                "2026-02-01T10:00:00+25:00",
                "2026-02-01 10:00:00",
                "2026-02-01T",
                "0001-01-01",
                "9999-12-31",
                "+2026-02-01",
                "٢٠٢٦-٠٢-٠١"
            })
    @DisplayName("004, 5.5: what is no day, or none of a loan, is none")
    void refusesWhatIsNone(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> DayText.parse(text));
    }
}
