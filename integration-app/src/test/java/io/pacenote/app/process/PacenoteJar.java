package io.pacenote.app.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A packaged application and how to start it: always on the same directory and port, so that a second start meets what
 * the first one left.
 *
 * @param jar the executable jar
 * @param dataDir holds the embedded engines' data and the output; created if need be
 * @param port HTTP port on loopback
 * @param jvmOptions such as {@code -Xmx512m}
 * @param arguments such as {@code --codriver.price=100}
 * @param environment environment variables beside the inherited ones
 */
public record PacenoteJar(
        Path jar,
        Path dataDir,
        int port,
        List<String> jvmOptions,
        List<String> arguments,
        Map<String, String> environment) {

    /** Processes of tests live for seconds, and several share the processors: more compilers and collectors never pay. */
    private static final List<String> JVM_OPTIONS = List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final String UNPACKED = "unpacked";
    private static final UnpackedApplication.Change AS_IT_IS = parts -> {};

    /** The jar that brings its engines, on a port that is free now. */
    public static PacenoteJar embedded(Path dataDir) {
        return of("pacenote.jar.embedded", dataDir);
    }

    /** The same application unpacked, with an archive of its classes: for tests that start it many times. */
    public static PacenoteJar unpacked(Path dataDir) {
        return unpacked(dataDir, UNPACKED, AS_IT_IS);
    }

    /** The same with other parts; see {@link UnpackedApplication#of}. */
    public static PacenoteJar unpacked(Path dataDir, String name, UnpackedApplication.Change change) {
        return UnpackedApplication.of(embedded(dataDir), name, change);
    }

    /** The jar that needs external engines, on a port that is free now. */
    public static PacenoteJar production(Path dataDir) {
        return of("pacenote.jar.production", dataDir);
    }

    /** The jar of this build that brings its engines, for {@link #replacedBy}. */
    public static Path latest() {
        return path("pacenote.jar.embedded");
    }

    private static PacenoteJar of(String property, Path dataDir) {
        return new PacenoteJar(
                path(property), dataDir.toAbsolutePath(), FreePort.any(), JVM_OPTIONS, List.of(), Map.of());
    }

    private static Path path(String property) {
        return Path.of(Objects.requireNonNull(System.getProperty(property), property + " is set by the build"));
    }

    /** Where it will answer, without a slash at the end. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The same, with one more option of Java. */
    public PacenoteJar withJvmOption(String option) {
        List<String> more = new ArrayList<>(jvmOptions);
        more.add(option);
        return new PacenoteJar(jar, dataDir, port, List.copyOf(more), arguments, environment);
    }

    /** The same with these options of the JVM alone, for those who do not want what suits tests. */
    public PacenoteJar withJvmOptions(List<String> options) {
        return new PacenoteJar(jar, dataDir, port, List.copyOf(options), arguments, environment);
    }

    /** The same, with one more command line argument. */
    public PacenoteJar withArgument(String argument) {
        List<String> more = new ArrayList<>(arguments);
        more.add(argument);
        return new PacenoteJar(jar, dataDir, port, jvmOptions, List.copyOf(more), environment);
    }

    /** The same, with one more environment variable. */
    public PacenoteJar withEnvironment(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new PacenoteJar(jar, dataDir, port, jvmOptions, arguments, Map.copyOf(more));
    }

    /** The same on another free port, for a second process beside the first. */
    public PacenoteJar onAnotherPort() {
        return onPort(FreePort.any());
    }

    /** The same on that port. */
    public PacenoteJar onPort(int other) {
        return new PacenoteJar(jar, dataDir, other, jvmOptions, arguments, environment);
    }

    /** Another release's jar, unpacked, in its place: on the same data and port, with the same arguments and environment. */
    public PacenoteJar replacedBy(Path other) {
        PacenoteJar release = UnpackedApplication.of(
                new PacenoteJar(other, dataDir, port, JVM_OPTIONS, List.of(), Map.of()), UNPACKED, AS_IT_IS);
        return new PacenoteJar(release.jar(), dataDir, port, release.jvmOptions(), arguments, environment);
    }

    /** Starts a process and returns at once; {@link PacenoteProcess#awaitReady()} waits for it. */
    public PacenoteProcess start() {
        try {
            Files.createDirectories(dataDir);
            Path output = Files.createTempFile(dataDir, "output-", ".log");
            ProcessBuilder builder = new ProcessBuilder(command())
                    .directory(dataDir.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new PacenoteProcess(this, builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(jvmOptions);
        command.add("-jar");
        command.add(jar.toString());
        command.add("--server.port=" + port);
        command.add("--pacenote.embedded.data-dir=" + dataDir);
        command.addAll(arguments);
        return command;
    }

    /** The Java that runs this test. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
