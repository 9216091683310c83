package io.pacenote.benchmarks.flow;

import io.pacenote.app.process.BrokerProcess;
import io.pacenote.app.process.FreePort;
import io.pacenote.benchmarks.Leftovers;
import io.pacenote.engines.PostgresEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL and a Kafka broker for one site alone, as processes of their own, so that all that they take is the site's. Both
 * flush what they acknowledge.
 */
public final class SiteEngines implements AutoCloseable {

    private static final String DATABASE = "pacenote";
    private static final List<String> BROKER_OPTIONS = List.of("-Xms256m", "-Xmx512m");

    private final Path data;
    private final PostgresEngine postgres;
    private final BrokerProcess broker;
    private final JdbcClient admin;

    /** @param data a directory of the disk that is to be measured; what is in it goes */
    public SiteEngines(Path data) throws IOException {
        this.data = data.toAbsolutePath();
        FileSystemUtils.deleteRecursively(this.data);
        Files.createDirectories(this.data);
        broker = new BrokerProcess(this.data, FreePort.any(), BROKER_OPTIONS);
        postgres = PostgresEngine.start(this.data, 0);
        Leftovers.endWithThisJvm(postgres);
        admin = JdbcClient.create(new DriverManagerDataSource(postgres.superuserUrl()));
        countStatements();
        admin.sql("create database %s owner %s".formatted(DATABASE, username())).update();
        broker.awaitReady();
    }

    /** PostgreSQL loads the library that counts them when it starts. */
    private void countStatements() {
        admin.sql("alter system set shared_preload_libraries = 'pg_stat_statements'")
                .update();
        postgres.stop();
        postgres.start();
        admin.sql("create extension pg_stat_statements").update();
    }

    public String jdbcUrl() {
        return postgres.jdbcUrl().replaceFirst("/postgres$", "/" + DATABASE);
    }

    public String username() {
        return postgres.username();
    }

    public String password() {
        return postgres.password();
    }

    /** The site's database for who looks at it, or has it write checkpoints. */
    public String superuserUrl() {
        return postgres.superuserUrl().replaceFirst("/postgres\\?", "/" + DATABASE + "?");
    }

    public String brokers() {
        return broker.address();
    }

    /** For the site's processes. */
    public Path data() {
        return data;
    }

    String database() {
        return DATABASE;
    }

    /** Over another database than the site's, so that it is not counted. */
    public JdbcClient admin() {
        return admin;
    }

    /** Process id of PostgreSQL's first process. */
    public long postmaster() throws IOException {
        Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
        return Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    }

    long brokerPid() {
        return broker.pid();
    }

    @Override
    public void close() {
        broker.close();
        postgres.close();
    }
}
