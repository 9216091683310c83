package io.pacenote.benchmarks.reads;

import static org.awaitility.Awaitility.await;

import io.pacenote.app.process.FreePort;
import io.pacenote.benchmarks.flow.ServerJvm;
import io.pacenote.benchmarks.flow.SiteEngines;
import io.pacenote.benchmarks.http.HttpConnection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A bare application in a process of its own, with the JVM's options and the pool of Pacenote. */
final class BareProcess implements AutoCloseable {

    private static final Duration START_TIME = Duration.ofSeconds(60);

    private final URI address;
    private final Process process;

    BareProcess(SiteEngines engines, Class<?> application) throws IOException {
        int port = FreePort.any();
        this.address = URI.create("http://127.0.0.1:" + port);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ServerJvm.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), application.getName()));
        command.addAll(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--spring.datasource.url=" + engines.jdbcUrl(),
                "--spring.datasource.username=" + engines.username(),
                "--spring.datasource.hikari.maximum-pool-size=40",
                "--spring.datasource.hikari.minimum-idle=4"));
        ProcessBuilder server = new ProcessBuilder(command);
        server.environment().put("SPRING_DATASOURCE_PASSWORD", engines.password());
        process = server.redirectErrorStream(true)
                .redirectOutput(engines.data()
                        .resolve(application.getSimpleName() + ".log")
                        .toFile())
                .start();
        await(application.getSimpleName())
                .atMost(START_TIME)
                .ignoreExceptions()
                .until(() -> get(Upkeep.READY) == ReadServer.OK);
    }

    URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    void renewConnections() throws IOException {
        get(Upkeep.RENEW);
    }

    private int get(String path) throws IOException {
        try (HttpConnection connection = new HttpConnection(address)) {
            return connection.get(path).status();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
