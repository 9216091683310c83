package io.pacenote.app.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** The database server dies, without a last checkpoint or a word to its clients, and is started again on its data. */
final class PostgresCrashes implements Nemesis {

    private final PostgresServer server;
    private int recoveries;
    private String startedAt = "";

    PostgresCrashes(PostgresServer server) {
        this.server = server;
    }

    @Override
    public String name() {
        return "PostgreSQL crashes";
    }

    @Override
    public void strike() {
        startedAt = started();
        server.crash();
    }

    @Override
    public Duration hold() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void relent() {
        server.start();
        recoveries += started().equals(startedAt) ? 0 : 1;
    }

    private String started() {
        return server.query("select pg_postmaster_start_time()");
    }

    @Override
    public String proof() {
        assertThat(recoveries).isPositive();
        return recoveries + " crash recoveries";
    }
}
