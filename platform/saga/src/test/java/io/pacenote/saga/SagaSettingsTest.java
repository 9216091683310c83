package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SagaSettingsTest {

    private static final double NO_LUCK = 1;

    private final SagaSettings settings = new SagaSettings(
            null,
            4,
            Duration.ofMillis(500),
            Duration.ofMinutes(1),
            100,
            Duration.ofMillis(500),
            Duration.ofMinutes(1),
            Duration.ofDays(30),
            null,
            Duration.ofMinutes(15));

    @ParameterizedTest
    @CsvSource({"1, 500", "2, 1000", "3, 2000", "7, 32000", "8, 60000", "100, 60000", "2147483647, 60000"})
    void theWaitDoublesUpToTheLongest(int attempts, long millis) {
        assertThat(settings.backoff(attempts, NO_LUCK)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void theSwitchOfTheModuleIsDescribed() throws IOException {
        var metadata = new JsonMapper()
                .readTree(getClass().getResource("/META-INF/spring-configuration-metadata.json"))
                .get("properties");

        assertThat(metadata)
                .filteredOn(property -> property.get("name").asText().equals("pacenote.saga.enabled"))
                .hasSize(1)
                .allMatch(property -> property.get("defaultValue").asBoolean() && property.has("description"));
    }

    @Test
    void jitterShortensTheWaitByUpToHalf() {
        assertThat(settings.backoff(2, 0)).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.backoff(2, 0.5)).isEqualTo(Duration.ofMillis(750));
    }
}
