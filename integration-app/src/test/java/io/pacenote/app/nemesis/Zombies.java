package io.pacenote.app.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stops a process in the middle of its work for longer than it may keep that work. Its like takes it over; then the zombie
 * comes back, knows nothing of that, and goes on.
 */
final class Zombies implements Nemesis {

    /** Longer than every lease and every answer of the provider; with it the victim is away for 30 seconds. */
    private static final Duration LONG = Duration.ofSeconds(25);

    /** Nobody who is awake keeps a lease for so long. */
    private static final Duration WAKEFUL = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<Map<String, Object>> SLOW_PROVIDER = List.of(Map.of("mode", "slow", "delayMs", 1_000));

    private final List<Actor> actors;
    private final Load load;
    private final Leases leases;
    private Set<String> abandoned = Set.of();
    private int next;
    private int zombies;
    private int takenOver;

    Zombies(List<Actor> actors, Load load, Leases leases) {
        this.actors = actors;
        this.load = load;
        this.leases = leases;
    }

    @Override
    public String name() {
        return "zombies";
    }

    /** With a slow provider, and when something is held: there must be work to be stopped in. */
    @Override
    public void strike() {
        load.moveFaults(SLOW_PROVIDER);
        await("work under way").atMost(PATIENCE).until(() -> leases.held().size() > 1);
        actors.get(next).freeze();
        Set<String> held = leases.held();
        load.moveFaults(List.of());
        await().pollDelay(WAKEFUL).atMost(PATIENCE).until(() -> true);
        abandoned = leases.held();
        abandoned.retainAll(held);
    }

    @Override
    public Duration hold() {
        return LONG;
    }

    @Override
    public void relent() {
        Set<String> stillHeld = new HashSet<>(leases.held());
        stillHeld.retainAll(abandoned);
        assertThat(stillHeld).as("leases of a process that sleeps").isEmpty();
        takenOver += abandoned.size();
        actors.get(next).thaw();
        next = (next + 1) % actors.size();
        zombies++;
    }

    @Override
    public String proof() {
        assertThat(takenOver).as("work of a zombie that another has taken over").isPositive();
        return "%d came back, %d leases taken over meanwhile".formatted(zombies, takenOver);
    }

    @Override
    public boolean cutsClientsOff() {
        return true;
    }
}
