package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@SagaTest
class SagaOptionsTest {

    @Autowired
    Trips trips;

    @Autowired
    Journal journal;

    private String id = "";

    enum Size {
        SMALL
    }

    record Parcel(int weight) {}

    @BeforeEach
    void aSaga() {
        id = trips.start();
    }

    static Stream<Object> whatComesBack() {
        return Stream.of(
                "text, also 한글 and 🚕",
                "",
                true,
                5,
                5L,
                Long.MAX_VALUE,
                (short) 5,
                (byte) 5,
                1.0,
                1e300,
                Double.NaN,
                0.1f,
                'x',
                new BigInteger("123456789012345678901234567890"),
                new BigDecimal("10.50"),
                new BigDecimal("1E+5"),
                UUID.fromString("3f0f2a4e-0000-4000-8000-000000000000"),
                LocalDate.parse("2026-11-29"),
                LocalTime.parse("18:00"),
                LocalDateTime.parse("2026-11-29T18:00"),
                OffsetDateTime.parse("2026-11-29T18:00:00.123456789+09:00"),
                ZonedDateTime.parse("2026-11-29T18:00+09:00[Asia/Seoul]"),
                Instant.parse("2026-11-29T18:00:00.123456789Z"),
                Duration.ofMillis(90_001),
                new Date(1_764_439_200_123L),
                "bytes".getBytes(StandardCharsets.UTF_8),
                List.of(1, 2L, "three", List.of(LocalDate.parse("2026-11-29"))),
                Map.of("amount", new BigDecimal("10.50"), "@Long", "5", "deep", Map.of("when", Instant.EPOCH)),
                Map.of("@Long", "5"),
                Map.of());
    }

    @ParameterizedTest
    @MethodSource("whatComesBack")
    void aCompensationGetsItAsItWent(Object value) throws Exception {
        BlockingQueue<Object> received = new LinkedBlockingQueue<>();
        journal.intervene(id, message -> received.add(message.getHeader("value")));
        assertThat(join(value).getException()).isNull();

        trips.compensate(id);

        Object back = received.poll(1, TimeUnit.MINUTES);
        assertThat(back).isEqualTo(value);
        trips.awaitStatus(id, SagaStatus.COMPENSATED);
    }

    static Stream<Object> whatDoesNot() {
        return Stream.of(
                Size.SMALL,
                new Parcel(5),
                new Timestamp(0),
                Set.of("a"),
                new int[] {1},
                new ByteArrayInputStream(new byte[1]),
                Map.of(1, "a"),
                List.of(new Parcel(5)),
                "half \uD83D",
                Map.of("half \uDE95", 1),
                List.of("no\0text"));
    }

    @ParameterizedTest
    @MethodSource("whatDoesNot")
    void whatWouldNotComeBackAsItWentIsRefusedByName(Object value) {
        Exchange refused = join(value);

        assertThat(refused.getException(IllegalArgumentException.class)).hasMessageStartingWith("saga option 'value' ");
        assertThat(trips.find(id).steps()).hasSize(1);
        assertThat(trips.status(id)).isEqualTo(SagaStatus.ACTIVE);
    }

    @Test
    void whatTheReleaseBeforeHasStoredIsRead() {
        Map<String, Object> options = SagaOptions.read("""
                {"price": 10.50, "seats": 3, "id": 5000000000, "tags": ["a"], "map": {"a": 1, "b": 2}}""");

        assertThat(options)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "price",
                        new BigDecimal("10.50"),
                        "seats",
                        3,
                        "id",
                        5_000_000_000L,
                        "tags",
                        List.of("a"),
                        "map",
                        Map.of("a", 1, "b", 2)));
    }

    @Test
    void aRouteThatRemovesTheSagasHeaderFailsWhenItEndsTheSaga() {
        Exchange careless = trips.send("parcel.careless", Map.of("seat", Trips.seat()));

        assertThat(careless.getException()).hasMessageContaining("not bound to a saga");
    }

    @Test
    void aRouteThatKeepsTheSagasHeaderEndsTheSaga() {
        String seat = Trips.seat();

        Exchange careful = trips.send("parcel.careful", Map.of("seat", seat));

        assertThat(careful.getException()).isNull();
        assertThat(trips.status(trips.startedWith(seat))).isEqualTo(SagaStatus.COMPLETED);
    }

    private Exchange join(Object value) {
        return trips.send(
                "parcel.send",
                new HashMap<>(Map.of(Exchange.SAGA_LONG_RUNNING_ACTION, id, "seat", Trips.seat(), "value", value)));
    }
}
