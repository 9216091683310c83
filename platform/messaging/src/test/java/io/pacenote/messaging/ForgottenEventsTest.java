package io.pacenote.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.messaging.MessagingSettings.Forgotten;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database was restored to 12:00, and started again at 13:00. */
class ForgottenEventsTest {

    private static final Instant POINT = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant STARTED = Instant.parse("2026-11-30T13:00:00Z");

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();
    private final EventReader reader = new EventReader(
            new EventTypes(List.of(EventCatalog.of("shop", OrderPlaced.class))),
            validator,
            new Forgotten(POINT, STARTED));

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T11:59:59.999Z, /shop, true",
        "2026-11-30T12:00:00Z, /shop, false",
        "2026-11-30T12:59:59.999Z, /shop, false",
        "2026-11-30T13:00:00Z, /shop, true",
        "2026-11-30T12:30:00Z, /partner, true",
        "2026-11-30T12:30:00Z, , true",
        ", /shop, true"
    })
    @DisplayName(
            "what our systems sent in between is left out; what others sent then, and what was sent before or since, is not")
    void leavesOutWhatIsForgotten(Instant time, String source, boolean isTaken) {
        Map<String, String> headers = source == null
                ? Map.of(EventHeaders.TYPE, "OrderPlaced")
                : Map.of(EventHeaders.TYPE, "OrderPlaced", EventHeaders.SOURCE, source);
        byte[] body = "{\"timestamp\": 1, \"orderId\": 1, \"number\": 5}".getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read(new ReceivedRecord("orders", 0, 7, time, "1", headers, body)))
                .matches(read -> read.isPresent() == isTaken);
    }

    @Test
    @DisplayName("a time that ends before it begins is refused at the start")
    void theTimeHasAnOrder() {
        assertThat(validator.validate(new Forgotten(STARTED, POINT)))
                .singleElement()
                .matches(violation -> violation.getMessage().equals("from must be before to"));
    }
}
