package io.pacenote.app.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

/** Between the platform and what it uses, connections are reset, or everything takes long, or both. */
final class NetworkTrouble implements Nemesis {

    private static final Duration LATENCY = Duration.ofMillis(300);
    private static final int KINDS = 3;

    private final List<TcpProxy> proxies;
    private int strikes;

    NetworkTrouble(List<TcpProxy> proxies) {
        this.proxies = proxies;
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public void strike() {
        int kind = strikes++ % KINDS;
        if (kind != 0) {
            proxies.forEach(proxy -> proxy.delay(LATENCY));
        }
        if (kind != 1) {
            proxies.forEach(TcpProxy::reset);
        }
    }

    @Override
    public Duration hold() {
        return Duration.ofSeconds(5);
    }

    /** Slow connections end with a reset, too: what is under way on them is lost. */
    @Override
    public void relent() {
        proxies.forEach(TcpProxy::reset);
        proxies.forEach(proxy -> proxy.delay(Duration.ZERO));
    }

    @Override
    public int kinds() {
        return KINDS;
    }

    @Override
    public String proof() {
        assertThat(proxies).as("each of them has reset connections").allMatch(proxy -> proxy.resets() > 0);
        assertThat(proxies).as("each of them has been slow").allMatch(proxy -> proxy.delayed() > 0);
        return "resets %s, delayed pieces %s"
                .formatted(
                        proxies.stream().map(TcpProxy::resets).toList(),
                        proxies.stream().map(TcpProxy::delayed).toList());
    }
}
