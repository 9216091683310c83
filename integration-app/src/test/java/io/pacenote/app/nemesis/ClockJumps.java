package io.pacenote.app.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The clocks of the application and of the database jump by an hour, to and fro, one at a time and both together. */
final class ClockJumps implements Nemesis {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration CLOSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String PUT_OFF = """
            select count(*) from codriver_payment.payment
             where payment_id <= %s and status in ('PENDING', 'REFUND_DUE')
               and (attempts = 0 or due_at > now() + interval '1 minute')
            """;
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
    private int jumps;

    ClockJumps(Actor actor, FakeClock application, PostgresServer server, FakeClock database) {
        this.actor = actor;
        this.application = application;
        this.server = server;
        this.database = database;
    }

    private record Jump(Duration application, Duration database) {}

    @Override
    public String name() {
        return "clock jumps";
    }

    @Override
    public void strike() {
        jump(JUMPS.get(jumps++ % JUMPS.size()));
    }

    @Override
    public Duration hold() {
        return Duration.ofSeconds(5);
    }

    /** Returns when the provider has been asked for all payments that were begun by the wrong time, and none is put off. */
    @Override
    public void relent() {
        jump(new Jump(Duration.ZERO, Duration.ZERO));
        String newest = server.query("select coalesce(max(payment_id), 0) from codriver_payment.payment");
        await("payments begun by a wrong clock").atMost(LONG).until(() -> server.query(PUT_OFF.formatted(newest))
                .equals("0"));
    }

    /** Returns when both tell the time that they should. */
    private void jump(Jump jump) {
        application.jump(jump.application());
        database.jump(jump.database());
        await("the application's clock").atMost(PATIENCE).until(() -> isOff(applicationTime(), jump.application()));
        await("the database's clock").atMost(PATIENCE).until(() -> isOff(databaseTime(), jump.database()));
    }

    private static boolean isOff(Instant time, Duration offset) {
        return Duration.between(Instant.now().plus(offset), time).abs().compareTo(CLOSE) < 0;
    }

    /** As it dates its answers. */
    private Instant applicationTime() throws Exception {
        URI health = actor.uri("/actuator/health/liveness");
        String date = http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Date")
                .orElseThrow();
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
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
        assertThat(jumps).isPositive();
        return jumps + " jumps of an hour, seen in the answers of both";
    }
}
