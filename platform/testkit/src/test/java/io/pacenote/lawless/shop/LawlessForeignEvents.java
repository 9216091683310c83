package io.pacenote.lawless.shop;

import static org.assertj.core.api.Assertions.fail;

import io.pacenote.testkit.AbstractForeignEventTest;
import io.pacenote.testkit.Topics;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Of {@link LawlessTraffic}. */
@SpringJUnitConfig(LawlessTraffic.class)
public class LawlessForeignEvents extends AbstractForeignEventTest {

    @Override
    protected Map<String, LongFunction<ForeignEvent>> foreignEvents() {
        return Map.of(
                "put aside", key -> new ForeignEvent(order(key), () -> {}),
                "without effect", key -> new ForeignEvent(order(key), () -> fail("no effect")));
    }

    @Override
    protected long unusedKey() {
        return LawlessTraffic.PUT_ASIDE;
    }

    private static Topics.Message order(long key) {
        return Topics.event(LawlessTraffic.TOPIC, key, "{}");
    }
}
