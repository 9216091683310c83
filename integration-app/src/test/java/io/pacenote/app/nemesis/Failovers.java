package io.pacenote.app.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.process.FreePort;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The primary dies and its standby is promoted; what is left of the old primary is replaced by a standby of the new one. The
 * replication is synchronous: what the primary has acknowledged, its successor has.
 */
final class Failovers implements Nemesis, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private PostgresServer primary;
    private PostgresServer standby;
    private int promotions;

    /** @param dataDir holds the data of both */
    Failovers(Path dataDir, PostgresServer primary) {
        this.primary = primary.start();
        this.standby = primary.another(dataDir.resolve("second"), FreePort.any());
        follow();
    }

    /** For clients that find the primary themselves. */
    String jdbcUrl() {
        return "jdbc:postgresql://%s,%s/postgres?targetServerType=primary"
                .formatted(primary.address(), standby.address());
    }

    @Override
    public String name() {
        return "PostgreSQL failovers";
    }

    @Override
    public void strike() {
        primary.crash();
        standby.execute("select pg_promote()");
        promotions += standby.query("select pg_is_in_recovery()").equals("f") ? 1 : 0;
        PostgresServer promoted = standby;
        standby = primary;
        primary = promoted;
    }

    @Override
    public Duration hold() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void relent() {
        follow();
    }

    private void follow() {
        new BaseBackup(primary, standby.data()).take().toFollow();
        standby.start();
        primary.execute("alter system set synchronous_standby_names = '*'");
        primary.execute("select pg_reload_conf()");
        await("synchronous replication").atMost(PATIENCE).until(() -> primary.query(
                        "select count(*) from pg_stat_replication where sync_state = 'sync'")
                .equals("1"));
    }

    @Override
    public String proof() {
        assertThat(promotions).isPositive();
        return promotions + " promotions";
    }

    @Override
    public void close() {
        primary.close();
        standby.close();
    }
}
