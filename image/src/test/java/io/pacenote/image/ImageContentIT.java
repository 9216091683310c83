package io.pacenote.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is in the image, and what is said of it (record 72). */
class ImageContentIT {

    private static final String USER = "10001:10001";
    private static final Path PRODUCTION_JAR = Path.of("../integration-app/target/pacenote-production.jar");

    private static final Image IMAGE = Image.built();
    private static Path root;

    @BeforeAll
    static void unpack() {
        root = IMAGE.unpack();
    }

    @Test
    @DisplayName("an ordinary user by number, one volume, one port, and the flags of a JVM in a container")
    void says() {
        JsonNode config = IMAGE.config();

        assertThat(config.path("User").asText()).isEqualTo(USER);
        assertThat(config.path("Volumes").fieldNames()).toIterable().containsExactly("/tmp");
        assertThat(config.path("ExposedPorts").fieldNames()).toIterable().containsExactly("8080/tcp");
        assertThat(IMAGE.entryPoint())
                .containsExactly(
                        "java",
                        "-Dfile.encoding=UTF-8",
                        "-XX:SharedArchiveFile=/app/classes.jsa",
                        "-XX:MaxRAMPercentage=60",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        "@/app/jib-classpath-file",
                        "io.pacenote.app.PacenoteApplication");
    }

    @Test
    @DisplayName("the labels of the Open Container Initiative: title, licence, version, commit, base")
    void hasLabels() {
        JsonNode labels = IMAGE.config().path("Labels");

        assertThat(Stream.of("title", "description", "licenses", "version", "revision", "base.name")
                        .map("org.opencontainers.image."::concat))
                .allSatisfy(label -> assertThat(labels.path(label).asText()).isNotBlank());
    }

    @Test
    @DisplayName("what seldom changes has layers of its own, below the ones of this project and the archive")
    void isLayered() {
        List<List<String>> layers = IMAGE.layers();
        int others = layerOf(layers, "camel-core-engine");
        int ours = layerOf(layers, "pacenote-saga");
        int archive = layerOf(layers, "app/classes.jsa");

        assertThat(layers.get(others)).noneMatch(name -> name.contains("pacenote"));
        assertThat(layers.get(ours)).allMatch(name -> name.contains("pacenote"));
        assertThat(layers.get(archive)).containsExactly("app/classes.jsa");
        assertThat(List.of(others, ours, archive)).isSorted();
    }

    private static int layerOf(List<List<String>> layers, String part) {
        return layers.indexOf(layers.stream()
                .filter(layer -> layer.stream().anyMatch(name -> name.contains(part)))
                .findFirst()
                .orElseThrow());
    }

    @Test
    @DisplayName("the libraries are those of the jar for production, which the tests run: neither engine nor issuer")
    void carriesWhatTheProductionJarCarries() throws IOException {
        assertThat(libraries()).isNotEmpty().isEqualTo(librariesOfTheJar());
    }

    private static Set<String> librariesOfTheJar() throws IOException {
        try (JarFile jar = new JarFile(PRODUCTION_JAR.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.matches("BOOT-INF/lib/.+\\.jar") && !name.contains("jarmode"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Without the application itself, and starters, which are empty and which no jar repeats. */
    private static Set<String> libraries() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("app/libs"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name ->
                            !name.startsWith("spring-boot-starter") && !name.startsWith("pacenote-integration-app"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    @DisplayName("the bill of materials names each library, with its version")
    void hasABillOfMaterials() throws IOException {
        JsonNode bill = new JsonMapper()
                .readTree(root.resolve("app/sbom/application.cdx.json").toFile());

        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        Set<String> named = new TreeSet<>();
        bill.path("components")
                .forEach(component -> named.add("%s-%s"
                        .formatted(
                                component.path("name").asText(),
                                component.path("version").asText())));
        assertThat(libraries()).allSatisfy(library -> assertThat(named).anyMatch(library::startsWith));
    }

    @Test
    @DisplayName("nothing in it tells when it was built: each entry of our jars has the time that the sources say")
    void tellsNoTime() throws IOException {
        Instant time = Instant.parse(System.getProperty("image.time"));
        for (String library : libraries()) {
            if (library.startsWith("pacenote")) {
                try (JarFile jar =
                        new JarFile(root.resolve("app/libs").resolve(library).toFile())) {
                    assertThat(jar.stream()).as(library).allSatisfy(entry -> assertThat(
                                    entry.getLastModifiedTime().toInstant())
                            .isEqualTo(time));
                }
            }
        }
    }
}
