package io.pacenote.app.sweep;

import io.pacenote.app.sweep.agent.SweepAgent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Packs the agent, as Java takes agents only from jars. What it needs beside itself the application has. */
final class AgentJar {

    private AgentJar() {}

    static Path in(Path directory) {
        Path jar = directory.resolve("sweep-agent.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
            for (Path each : classes()) {
                out.putNextEntry(
                        new JarEntry(SweepAgent.class.getPackageName().replace('.', '/') + "/" + each.getFileName()));
                Files.copy(each, out);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), SweepAgent.class.getName());
        return manifest;
    }

    private static List<Path> classes() throws IOException {
        Path directory = Path.of(
                "target", "test-classes", SweepAgent.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
