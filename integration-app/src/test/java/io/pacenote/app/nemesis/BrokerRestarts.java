package io.pacenote.app.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.app.process.BrokerProcess;
import java.time.Duration;

/** The only broker is away for some seconds: once killed, once stopped in order. */
final class BrokerRestarts implements Nemesis {

    private final BrokerProcess broker;
    private int kills;
    private int stops;

    BrokerRestarts(BrokerProcess broker) {
        this.broker = broker;
    }

    @Override
    public String name() {
        return "Kafka restarts";
    }

    @Override
    public void strike() {
        if (kills > stops) {
            broker.stop();
            stops++;
        } else {
            broker.kill();
            kills++;
        }
    }

    @Override
    public Duration hold() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void relent() {
        broker.restart();
    }

    @Override
    public int kinds() {
        return 2;
    }

    @Override
    public String proof() {
        assertThat(kills).isPositive();
        return "%d times killed, %d times stopped".formatted(kills, stops);
    }
}
