package io.pacenote.app.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The payment provider is down, slow, declines all cards, loses its answers, or has a gateway that knows nothing but 5xx. */
final class ProviderTrouble implements Nemesis {

    /** Longer than anybody waits for the provider. */
    private static final int LONG_MS = 3_000;

    private final Load load;
    private final Gateway gateway;
    private final Map<Kind, Integer> strikes = new EnumMap<>(Kind.class);
    private int next;

    ProviderTrouble(Load load, Gateway gateway) {
        this.load = load;
        this.gateway = gateway;
    }

    private enum Kind {
        DOWN,
        STORM,
        DROPPED_RESPONSES,
        SLOW,
        DECLINE
    }

    @Override
    public String name() {
        return "payment provider";
    }

    @Override
    public void strike() {
        Kind kind = Kind.values()[next++ % Kind.values().length];
        switch (kind) {
            case DOWN -> load.moveFaults(List.of(Map.of("mode", "down")));
            case STORM -> gateway.storm(true);
            case DROPPED_RESPONSES -> load.moveFaults(List.of(Map.of("mode", "drop-response")));
            case SLOW -> load.moveFaults(List.of(Map.of("mode", "slow", "delayMs", LONG_MS)));
            case DECLINE -> load.declineMembers();
        }
        strikes.merge(kind, 1, Integer::sum);
    }

    @Override
    public Duration hold() {
        return Duration.ofSeconds(8);
    }

    @Override
    public void relent() {
        gateway.storm(false);
        load.moveFaults(List.of());
    }

    @Override
    public int kinds() {
        return Kind.values().length;
    }

    @Override
    public String proof() {
        assertThat(strikes.keySet()).as("kinds of trouble").hasSameSizeAs(Kind.values());
        assertThat(gateway.failures()).as("answers 5xx").isPositive();
        return "%s, %d answers 5xx".formatted(strikes, gateway.failures());
    }
}
