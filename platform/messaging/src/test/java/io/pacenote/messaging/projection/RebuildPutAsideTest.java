package io.pacenote.messaging.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.OrderView;
import io.pacenote.messaging.Shop;
import io.pacenote.messaging.TopicProbe;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.messaging.projection.RebuildStatus.State;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;

/** What the live consumer has put aside does not keep its projection from being rebuilt. */
@MessagingTest
class RebuildPutAsideTest {

    @Autowired
    ProjectionRebuild rebuild;

    @Autowired
    OrderView view;

    @Autowired
    TopicProbe topics;

    @Autowired
    DeadLetters deadLetters;

    @AfterEach
    void calm() {
        view.fail(false);
    }

    /** The table of the view refuses a carrier without a name; the other records are no events at all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1640 | {'eventType': 'OrderShipped', 'orderId': 1640, 'carrier': ''}",
                "1642 | {'eventType': 'OrderShipped', 'orderId': 1642, 'carrier': 'x\\u0000y'}",
                "1644 | {'eventType': 'OrderShipped', 'orderId': 1644, 'carrier': 'x\\ud800'}",
                "1646 | {'eventType': 'OrderShipped', 'orderId': '٣', 'carrier': 'x'}",
                "1648 | {oops",
                "1650 | "
            })
    void isLeftOutAndCounted(long orderId, @Nullable String body) {
        RebuildStatus before = rebuilt();
        send(orderId, body);
        long next = orderId + 1;
        send(next, "{'eventType': 'OrderPlaced', 'orderId': %d, 'number': 1}".formatted(next));
        await().until(() -> view.of(next).isPresent() && isDeadLetter(orderId));

        RebuildStatus after = rebuilt();

        assertThat(after.state()).isEqualTo(State.DONE);
        assertThat(after.putAside()).isEqualTo(before.putAside() + 1);
        assertThat(after.events()).isEqualTo(before.events() + 1);
        assertThat(view.of(orderId)).isEmpty();
        assertThat(view.of(next)).contains(new OrderView.View(next, 1, null));
    }

    @Test
    void anEventThatIsNotWantedAnyMoreIsLeftOutWithoutBeingCounted() {
        RebuildStatus before = rebuilt();
        view.failWith(new Shop.TooLateException());

        RebuildStatus after = rebuilt();

        assertThat(after.state()).isEqualTo(State.DONE);
        assertThat(after.putAside()).isLessThanOrEqualTo(before.putAside());
        view.failWith(null);
        assertThat(rebuilt().events()).isEqualTo(before.events());
    }

    @Test
    void anEventIsNotLeftOutBecauseTheDatabaseIsAway() {
        send(1660, "{'eventType': 'OrderPlaced', 'orderId': 1660, 'number': 1}");
        await().until(() -> view.of(1660).isPresent());
        view.failWith(new TransientDataAccessResourceException("away"));

        assertThat(rebuilt().state()).isEqualTo(State.FAILED);

        assertThat(view.of(1660)).isPresent();
    }

    private RebuildStatus rebuilt() {
        rebuild.start(OrderView.NAME);
        await().until(() -> rebuild.status(OrderView.NAME).orElseThrow().state() != State.RUNNING);
        return rebuild.status(OrderView.NAME).orElseThrow();
    }

    private void send(long orderId, @Nullable String body) {
        topics.send(Shop.ORDERS, String.valueOf(orderId), Map.of(), body == null ? null : body.replace('\'', '"'));
    }

    private boolean isDeadLetter(long orderId) {
        return deadLetters.list(Shop.ORDERS, 0, 100).items().stream()
                .filter(letter -> letter.consumer().equals(OrderView.NAME))
                .anyMatch(letter ->
                        String.valueOf(orderId).equals(letter.received().key()));
    }
}
