package io.pacenote.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * One context, run from the files of the image as Kubernetes runs it (record 72): an ordinary user, nothing to write to
 * but /tmp, and the memory of the manifests. What it has taken stands in {@code target/start.txt}, and from there in
 * {@code docs/deployment.md}.
 */
class ImageIT {

    private static final String MANIFESTS_JVM =
            "-XX:MaxRAM=896m -XX:+UseSerialGC -Xlog:class+load:file=/tmp/classes.log";

    private static Engines engines;
    private static Path root;

    @BeforeAll
    static void unpack() throws IOException {
        root = Image.built().unpack();
        engines = Engines.start(
                Files.createTempDirectory(Image.TARGET, "engines-").toAbsolutePath());
    }

    @AfterAll
    static void stop() {
        if (engines != null) {
            engines.close();
        }
    }

    @Test
    @DisplayName("a context runs as an ordinary user, read-only but for /tmp, and stops when it is told to")
    void runsAsAnOrdinaryUserAndWritesNowhere() {
        try (Container container = start(MANIFESTS_JVM).awaitReady()) {
            assertThat(container.status("Uid")).startsWith("10001\t10001");
            assertThat(container.status("CapEff")).isEqualTo("0000000000000000");
            assertThat(container.mountOptions("/")).startsWith("ro");
            assertThat(container.mountOptions("/tmp")).startsWith("rw");
            assertThat(container.output()).doesNotContain("WARN", "ERROR", "Exception");
            assertThat(container.stop()).isEqualTo(143);
        }
    }

    @Test
    @DisplayName(
            "nine of ten classes come from the archive, and the start takes at most three quarters of the processor")
    void startsFromTheArchiveOfItsClasses() {
        Duration without = processorTime(MANIFESTS_JVM + " -Xshare:off");
        try (Container container = start(MANIFESTS_JVM).awaitReady()) {
            Duration with = container.processorTime();
            measured(container, with, without);
            assertThat(shareOfArchive(container))
                    .as("classes.lst is too old: mvn -Pimage -pl image exec:exec@record-classes")
                    .isGreaterThan(0.9);
            assertThat(with).isLessThan(without.multipliedBy(3).dividedBy(4));
        }
    }

    private static Duration processorTime(String jvm) {
        try (Container container = start(jvm).awaitReady()) {
            return container.processorTime();
        }
    }

    private static Container start(String jvm) {
        Map<String, String> environment = new HashMap<>(engines.environment("codriver.payment"));
        environment.put("JAVA_TOOL_OPTIONS", jvm);
        return Image.built().start(root, environment);
    }

    /** Of the classes that have a name: those that Java makes while it runs can be in no archive. */
    private static double shareOfArchive(Container container) {
        List<String> loaded = lines(container.volume().resolve("classes.log")).stream()
                .filter(line -> line.contains(" source: ") && !line.contains("0x") && !line.contains("$$"))
                .toList();
        assertThat(loaded).hasSizeGreaterThan(10_000);
        return (double) loaded.stream()
                        .filter(line -> line.contains("shared objects file"))
                        .count()
                / loaded.size();
    }

    private static void measured(Container container, Duration with, Duration without) {
        String text = String.format(
                Locale.ROOT,
                "processor time until ready: %.1f s, without class data sharing %.1f s; memory %s, at most %s%n",
                with.toMillis() / 1000.0,
                without.toMillis() / 1000.0,
                container.status("VmRSS"),
                container.status("VmHWM"));
        try {
            Files.writeString(Image.TARGET.resolve("start.txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
