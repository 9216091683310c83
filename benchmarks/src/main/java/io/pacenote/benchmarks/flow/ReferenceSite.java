package io.pacenote.benchmarks.flow;

import static org.awaitility.Awaitility.await;

import io.pacenote.app.process.FreePort;
import io.pacenote.benchmarks.http.HttpConnection;
import io.pacenote.benchmarks.reference.Reference;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The program without any framework, in a process of its own, on the tables and topics of Pacenote. */
final class ReferenceSite implements Site {

    private static final Duration START_TIME = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final SiteEngines engines;
    private final URI address;
    private final Process process;

    ReferenceSite(SiteEngines engines, URI provider) throws IOException {
        this.engines = engines;
        PacenoteSite.createTablesAndTopics(engines, provider);
        int port = FreePort.any();
        this.address = URI.create("http://127.0.0.1:" + port);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ServerJvm.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Reference.class.getName()));
        command.addAll(List.of(
                Integer.toString(port), engines.jdbcUrl(), engines.username(), engines.brokers(), provider.toString()));
        ProcessBuilder program = new ProcessBuilder(command);
        program.environment().put(Reference.PASSWORD, engines.password());
        process = program.redirectErrorStream(true)
                .redirectOutput(engines.data().resolve("reference.log").toFile())
                .start();
        await("reference").atMost(START_TIME).ignoreExceptions().until(() -> get(Reference.READY) == OK);
    }

    private int get(String path) throws IOException {
        try (HttpConnection connection = new HttpConnection(address)) {
            return connection.get(path).status();
        }
    }

    @Override
    public String engine() {
        return "reference";
    }

    @Override
    public String variant() {
        return "one-process";
    }

    @Override
    public URI subscriptions() {
        return address.resolve(Reference.SUBSCRIPTIONS);
    }

    @Override
    public SiteEngines engines() {
        return engines;
    }

    @Override
    public List<Long> processes() {
        return List.of(process.pid());
    }

    @Override
    public void renewConnections() throws IOException {
        get(Reference.RENEW);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        engines.close();
    }
}
