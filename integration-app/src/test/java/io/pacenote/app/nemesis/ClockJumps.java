package io.pacenote.app.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The clocks of the application and of the database jump by an hour, one at a time and both together. An application whose
 * clock has gone back says that it must be started again, and is, as Kubernetes would do. A database whose clock has gone back is
 * set right again; when it has gone forth, the hour is over.
 */
final class ClockJumps implements Nemesis {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration CLOSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int DOWN = 503;
    private static final List<Jump> JUMPS = List.of(
            new Jump(HOUR, Duration.ZERO),
            new Jump(HOUR.negated(), Duration.ZERO),
            new Jump(Duration.ZERO, HOUR),
            new Jump(Duration.ZERO, HOUR.negated()),
            new Jump(HOUR, HOUR),
            new Jump(HOUR.negated(), HOUR));

    private final HttpClient http = HttpClient.newHttpClient();
    private final Actor actor;
    private final FakeClock application;
    private final PostgresServer server;
    private final FakeClock database;
    private Duration hoursOver = Duration.ZERO;
    private int jumps;
    private int restarts;

    ClockJumps(Actor actor, FakeClock application, PostgresServer server, FakeClock database) {
        this.actor = actor;
        this.application = application;
        this.server = server;
        this.database = database;
    }

    private record Jump(Duration application, Duration database) {}

    @Override
    public boolean keepsTime() {
        return false;
    }

    @Override
    public String name() {
        return "clock jumps";
    }

    @Override
    public void strike() {
        Jump jump = JUMPS.get(jumps++ % JUMPS.size());
        set(jump.application(), hoursOver.plus(jump.database()));
        if (jump.database().compareTo(Duration.ZERO) > 0) {
            hoursOver = hoursOver.plus(jump.database());
        }
        if (jump.application().isNegative()) {
            startAgain();
        }
    }

    /** Longer than the application counts on without asking the database for the time. */
    @Override
    public Duration hold() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void relent() {
        boolean wasAhead = offset(applicationTime()).compareTo(CLOSE) > 0;
        set(Duration.ZERO, hoursOver);
        if (wasAhead) {
            startAgain();
        }
    }

    /** Returns when both tell the time that they should. */
    private void set(Duration applicationOffset, Duration databaseOffset) {
        application.jump(applicationOffset);
        database.jump(databaseOffset);
        await("the application's clock")
                .atMost(PATIENCE)
                .until(() -> isClose(offset(applicationTime()), applicationOffset));
        await("the database's clock").atMost(PATIENCE).until(() -> isClose(offset(databaseTime()), databaseOffset));
    }

    private void startAgain() {
        await("liveness").atMost(PATIENCE).until(() -> liveness().statusCode() == DOWN);
        actor.kill();
        actor.restart();
        actor.awaitReady();
        restarts++;
    }

    private static Duration offset(Instant time) {
        return Duration.between(Instant.now(), time);
    }

    private static boolean isClose(Duration offset, Duration wanted) {
        return offset.minus(wanted).abs().compareTo(CLOSE) < 0;
    }

    /** As it dates its answers. */
    private Instant applicationTime() {
        String date = liveness().headers().firstValue("Date").orElseThrow();
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private HttpResponse<Void> liveness() {
        URI health = actor.uri("/actuator/health/liveness");
        try {
            return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Instant databaseTime() {
        return Instant.ofEpochSecond(
                Long.parseLong(server.query("select extract(epoch from clock_timestamp())::bigint")));
    }

    @Override
    public int kinds() {
        return JUMPS.size();
    }

    @Override
    public String proof() {
        assertThat(restarts).as("starts after a clock went back").isPositive();
        return "%d jumps of an hour, seen in the answers of both, %d starts after a clock went back"
                .formatted(jumps, restarts);
    }

    /** Starting again cuts connections. */
    @Override
    public boolean cutsClientsOff() {
        return true;
    }
}
