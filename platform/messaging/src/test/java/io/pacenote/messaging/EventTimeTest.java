package io.pacenote.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When an event happened, as its sender says it, or the record. */
class EventTimeTest {

    private final ShopReader shop = ShopReader.ofShop();
    private final ShopReader shopWithTimestamps = ShopReader.ofShopWithTimestamps();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1770091506789",
                "\"1770091506789\"",
                "\"2026-02-03T04:05:06.789Z\"",
                "\"2026-02-03t04:05:06.789z\"",
                "\"2026-02-03T13:05:06.789+09:00\"",
                "\"2026-02-03T13:05:06.789+0900\"",
                "\" 2026-02-03T04:05:06.789000000+00:00 \""
            })
    void readsMillisecondsAndIso8601(String timestamp) {
        assertThat(timeOf(shop, timestamp)).isEqualTo(Instant.parse("2026-02-03T04:05:06.789Z"));
        assertThat(timeOf(shopWithTimestamps, timestamp)).isEqualTo(Instant.parse("2026-02-03T04:05:06.789Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-03T04:05:06, 2026-02-03T04:05:06",
        "2026-02-03T04:05, 2026-02-03T04:05",
        "2026-02-03, 2026-02-03T00:00"
    })
    void aTimeWithoutAZoneIsOneOfThisMachine(String timestamp, LocalDateTime local) {
        assertThat(timeOf(shop, '"' + timestamp + '"'))
                .isEqualTo(local.atZone(ZoneId.systemDefault()).toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"20260203040506\"", "20260203040506"})
    void readsTheFormOfTheSystemBeforeAllOthers(String timestamp) {
        assertThat(timeOf(shopWithTimestamps, timestamp))
                .isEqualTo(LocalDateTime.parse("2026-02-03T04:05:06")
                        .atZone(ZoneId.systemDefault())
                        .toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \""})
    void anEventWithoutATimeHappenedWhenItsRecordWasWritten(String timestamp) {
        assertThat(timeOf(shop, timestamp)).isEqualTo(ShopReader.WRITTEN);
        assertThat(timeOf(shopWithTimestamps, timestamp)).isEqualTo(ShopReader.WRITTEN);
        assertThat(shop.read(ShopReader.PLACED, "{\"orderId\": 1, \"number\": 2}")
                        .time())
                .isEqualTo(ShopReader.WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"yesterday\"",
                "\"2026-02-30T00:00:00Z\"",
                "\"20260230000000\"",
                "\"２０２６-02-03T04:05:06Z\"",
                "\"１770091506789\"",
                "1.5",
                "true",
                "{}",
                "[2026,2,3]",
                "999999999999999999",
                "99999999999999999999"
            })
    void refusesWhatIsNoTime(String timestamp) {
        assertThatThrownBy(() -> timeOf(shop, timestamp))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageStartingWith("timestamp: is no");
        assertThatThrownBy(() -> timeOf(shopWithTimestamps, timestamp))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageStartingWith("timestamp: is no");
    }

    @Test
    void theAttributeIsTakenBeforeTheBody() {
        assertThat(timeOf(Map.of(EventHeaders.TIME, "2026-02-03T04:05:06.7890001+00:00")))
                .isEqualTo(Instant.parse("2026-02-03T04:05:06.7890001Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anAttributeWithoutValueIsNone(String time) {
        assertThat(timeOf(Map.of(EventHeaders.TIME, time))).isEqualTo(Instant.ofEpochMilli(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "5", "+1000000001-01-01T00:00:00Z", "-0001-01-01T00:00:00Z"})
    void refusesAnAttributeThatIsNoTime(String time) {
        assertThatThrownBy(() -> timeOf(Map.of(EventHeaders.TIME, time)))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageStartingWith("ce_time: is not");
    }

    private static Instant timeOf(ShopReader reader, String timestamp) {
        return reader.read(ShopReader.PLACED, "{\"orderId\": 1, \"number\": 2, \"timestamp\": %s}".formatted(timestamp))
                .time();
    }

    private Instant timeOf(Map<String, String> attribute) {
        Map<String, String> headers = new HashMap<>(ShopReader.PLACED);
        headers.putAll(attribute);
        return shop.read(headers, "{\"orderId\": 1, \"number\": 2, \"timestamp\": 5}")
                .time();
    }
}
