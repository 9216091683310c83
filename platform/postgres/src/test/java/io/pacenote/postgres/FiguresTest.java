package io.pacenote.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.postgres.Figures.Figure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is asked of the database for metrics, on a clock of the test's own. */
class FiguresTest {

    private final AtomicInteger asked = new AtomicInteger();
    private long now = Long.MAX_VALUE - 5; // it may begin anywhere, and overflow
    private final Figures figures = new Figures(Duration.ofSeconds(1), () -> now);

    @Test
    @DisplayName("two figures of one answer cost one question, until it is a second old")
    void asksOnceASecond() {
        Figure<Integer> figure = figures.of(asked::incrementAndGet);

        assertThat(figure.read(answer -> answer)).isEqualTo(1);
        assertThat(figure.read(answer -> answer * 10)).isEqualTo(10);

        now += Duration.ofSeconds(1).toNanos();
        assertThat(figure.read(answer -> answer)).isEqualTo(2);
    }

    @Test
    @DisplayName("when one question fails, none is asked for ten seconds: a collector of metrics waits once, not once for each")
    void pausesAfterAFailure() {
        Figure<Integer> failing = figures.of(() -> {
            throw new IllegalStateException("the database is away");
        });
        Figure<Integer> other = figures.of(asked::incrementAndGet);

        assertThat(failing.read(answer -> answer)).isNaN();
        assertThat(other.read(answer -> answer)).isNaN();
        assertThat(asked).hasValue(0);

        now += Duration.ofSeconds(10).toNanos();
        assertThat(other.read(answer -> answer)).isEqualTo(1);
    }
}
