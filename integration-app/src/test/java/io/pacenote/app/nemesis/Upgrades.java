package io.pacenote.app.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.crash.JsonClient;
import io.pacenote.app.process.PacenoteJar;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One process after the other is stopped and started as the new release, and then as the release before again; the others work
 * on beside it. As an orchestrator does it: first no requests, then the stop, then the start, then requests when it is ready.
 */
final class Upgrades implements Nemesis {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Stage stage;
    private final LoadBalancer balancer;
    private final List<UnaryOperator<PacenoteJar>> releases;
    private int moves;

    /** The stage plays the release before. */
    Upgrades(Stage stage, LoadBalancer balancer, UnaryOperator<PacenoteJar> before, UnaryOperator<PacenoteJar> next) {
        this.stage = stage;
        this.balancer = balancer;
        this.releases = List.of(next, before);
        stage.actors().forEach(actor -> balancer.admit(actor.uri()));
    }

    /** Two processors start a JVM beside the load: a slow answer is no failure here. */
    static PacenoteJar patient(PacenoteJar jar) {
        return jar.withArgument("--pacenote.rest.max-wait=30s")
                .withArgument("--nicecall.caller.timeout=8s")
                .withArgument("--teashop.order.timeout=8s")
                .withArgument("--library.borrow.timeout=8s")
                .withArgument("--pacenote.psp.timeout=6s")
                .withArgument("--server.tomcat.keep-alive-timeout=5m");
    }

    @Override
    public String name() {
        return "upgrades and rollbacks";
    }

    /** There are always sagas that begin under one release and end under the other. */
    @Override
    public void strike() {
        await("sagas in flight").atMost(PATIENCE).until(() -> open() > 0);
        balancer.withdraw(current().uri());
        current().stop();
    }

    private long open() {
        return new JsonClient()
                .get(stage.backstage().resolve("/ops/sagas?status=ACTIVE"))
                .path("total")
                .asLong();
    }

    @Override
    public Duration hold() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void relent() {
        Actor actor = current();
        actor.restartAs(releases.get(moves / stage.actors().size() % releases.size()));
        actor.awaitReady();
        balancer.admit(actor.uri());
        moves++;
    }

    private Actor current() {
        return stage.actors().get(moves % stage.actors().size());
    }

    @Override
    public int kinds() {
        return stage.actors().size() * releases.size();
    }

    @Override
    public String proof() {
        assertThat(moves).isGreaterThanOrEqualTo(kinds());
        assertThat(balancer.failures()).as("requests that failed").isEmpty();
        return "%d moves, %d requests answered".formatted(moves, balancer.answers());
    }
}
