package io.pacenote.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The image that this module has built, as the tar that container runtimes load. */
record Image(Path tar) {

    static final Path TARGET = Path.of("target");

    private static final JsonMapper JSON = new JsonMapper();

    static Image built() {
        return new Image(TARGET.resolve("image.tar"));
    }

    /** What a container runtime is told of it: user, entry point, environment, labels. */
    JsonNode config() {
        return json("config.json").path("config");
    }

    List<String> entryPoint() {
        return texts(config().path("Entrypoint")).toList();
    }

    /** The value of a variable of its environment. */
    Optional<String> environment(String name) {
        return texts(config().path("Env"))
                .filter(variable -> variable.startsWith(name + "="))
                .map(variable -> variable.substring(name.length() + 1))
                .findFirst();
    }

    /** The names of the files of each layer, the lowest layer first. */
    List<List<String>> layers() {
        return texts(json("manifest.json").path(0).path("Layers"))
                .map(layer -> output(
                        "sh", "-c", "tar -xOf %s %s | tar --warning=no-unknown-keyword -tz".formatted(tar, layer)))
                .map(names -> names.lines().filter(name -> !name.endsWith("/")).toList())
                .toList();
    }

    /** Unpacks it. */
    Path unpack() {
        Path root = TARGET.resolve("root");
        output("bin/unpack", tar.toString(), root.toString());
        return root;
    }

    /** A container of it, by the entry point. */
    Container start(Path root, Map<String, String> environment) {
        return Container.start(root, environment("PATH").orElseThrow(), entryPoint(), environment);
    }

    private JsonNode json(String file) {
        try {
            return JSON.readTree(output("tar", "-xOf", tar.toString(), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }

    private static String output(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("%s failed: %s".formatted(List.of(command), output));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
