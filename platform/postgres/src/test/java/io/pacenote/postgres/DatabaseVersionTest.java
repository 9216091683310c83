package io.pacenote.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseVersionTest {

    private static final String URL = "jdbc:some://where";

    @ParameterizedTest
    @CsvSource({"PostgreSQL, 13, 13.22", "H2, 2, 2.3.232", "MySQL, 24, 24.1"})
    void whatIsNoPostgresOrTooOldIsRefusedByItsName(String product, int major, String version) {
        assertThatExceptionOfType(UnsupportedDatabaseException.class)
                .isThrownBy(() -> new DatabaseVersion(product, major, version, URL).require())
                .withMessage("Pacenote needs PostgreSQL 14 or newer, and jdbc:some://where is %s %s", product, version);
    }

    @Test
    void postgres14IsNewEnough() {
        assertThatCode(() -> new DatabaseVersion("PostgreSQL", 14, "14.0", URL).require())
                .doesNotThrowAnyException();
    }
}
