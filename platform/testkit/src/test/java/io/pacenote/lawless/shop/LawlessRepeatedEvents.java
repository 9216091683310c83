package io.pacenote.lawless.shop;

import io.pacenote.testkit.AbstractRepeatedEventTest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Of {@link LawlessTraffic}. */
@SpringJUnitConfig(LawlessTraffic.class)
public class LawlessRepeatedEvents extends AbstractRepeatedEventTest {

    @Override
    protected Map<String, Supplier<EndedCase>> cases() {
        var count = new AtomicInteger();
        return Map.of(
                "counted twice", () -> new EndedCase(count::incrementAndGet, LawlessTraffic.COUNTED_TWICE),
                "told twice", () -> new EndedCase(() -> "", count::incrementAndGet, LawlessTraffic.COUNTED_TWICE),
                "answered twice", () -> new EndedCase(() -> "", LawlessTraffic.ANSWERED_TWICE),
                "put aside", () -> new EndedCase(() -> "", LawlessTraffic.PUT_ASIDE));
    }
}
