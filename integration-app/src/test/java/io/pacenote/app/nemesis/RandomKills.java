package io.pacenote.app.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Kills a random process, or two of them at different moments; the second may die while the first one starts again. */
final class RandomKills implements Nemesis {

    private static final int LONGEST_HOLD_MS = 6_000;

    private final List<Actor> actors;
    private final Random random;
    private final List<Actor> victims = new ArrayList<>();
    private int kills;
    private int pairs;

    RandomKills(List<Actor> actors, Random random) {
        this.actors = actors;
        this.random = random;
    }

    @Override
    public String name() {
        return "kill -9";
    }

    @Override
    public void strike() {
        List<Actor> order = new ArrayList<>(actors);
        Collections.shuffle(order, random);
        victims.addAll(order.subList(0, 1 + random.nextInt(2)));
        kill(victims.get(0));
    }

    @Override
    public Duration hold() {
        return Duration.ofMillis(random.nextInt(LONGEST_HOLD_MS));
    }

    /** The second one dies when the first one has been dead for some time. */
    @Override
    public void relent() {
        victims.get(0).restart();
        if (victims.size() > 1) {
            kill(victims.get(1));
            victims.get(1).restart();
            pairs++;
        }
        victims.clear();
    }

    private void kill(Actor actor) {
        actor.kill();
        kills++;
    }

    @Override
    public String proof() {
        assertThat(kills).isPositive();
        return "%d processes killed, %d times two at once".formatted(kills, pairs);
    }

    @Override
    public boolean cutsClientsOff() {
        return true;
    }
}
