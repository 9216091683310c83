package io.pacenote.app.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

/**
 * All systems under load, and a nemesis that strikes and relents again and again. The setting {@code nemesis.duration} says
 * for how long, such as {@code PT40S}; each kind of strike comes once at least.
 */
final class Siege {

    private static final Duration DURATION = Duration.parse(System.getProperty("nemesis.duration", "PT10M"));
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SOME = 20;

    private final Stage stage;
    private final Load load;
    private int strikes;

    Siege(Stage stage, Load load) {
        this.stage = stage;
        this.load = load;
    }

    /** @throws AssertionError when something was lost or happened twice, work did not go on, or the nemesis did nothing */
    void endure(Nemesis nemesis) {
        load.start();
        load.awaitMore(SOME, PATIENCE);
        long start = System.nanoTime();
        while (System.nanoTime() - start < DURATION.toNanos() || strikes < nemesis.kinds()) {
            nemesis.strike();
            strikes++;
            letPass(nemesis.hold());
            nemesis.relent();
            stage.awaitReady();
            load.moveFaults(List.of());
            load.awaitMore(SOME, PATIENCE);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        String ends = load.judge(PATIENCE, nemesis.keepsTime());
        System.out.printf(
                "nemesis %s: %d strikes in %d s, %s; %s%n",
                nemesis.name(), strikes, time.toSeconds(), nemesis.proof(), ends);
        if (!nemesis.cutsClientsOff()) {
            assertThat(load.answers().unclean())
                    .as("answers other than 201 and a 503 that says when to come back")
                    .isEmpty();
        }
    }

    private static void letPass(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(10)).until(() -> true);
    }
}
