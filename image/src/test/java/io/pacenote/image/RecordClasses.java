package io.pacenote.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code classes.lst} anew: the classes that a start of all contexts loads, sorted, so that equal starts make equal lists.
 * To be run when {@link ImageIT} finds the list too old.
 */
final class RecordClasses {

    private RecordClasses() {}

    /** @param args none */
    public static void main(String[] args) throws IOException {
        Image image = Image.built();
        Path list;
        try (Engines engines = Engines.start(Files.createTempDirectory("classes"))) {
            Map<String, String> environment = new HashMap<>(engines.environment("all"));
            environment.put("NICECALL_DASHBOARD_STORE", "/tmp/dashboard");
            environment.put("JAVA_TOOL_OPTIONS", "-XX:DumpLoadedClassList=/tmp/classes.lst");
            Container container = image.start(image.unpack(), environment).awaitReady();
            container.stop();
            list = container.volume().resolve("classes.lst");
        }
        Files.write(Path.of("classes.lst"), sorted(Files.readAllLines(list)));
    }

    /** Classes of other loaders, which have a source, cannot be archived so; a number is an id of the run. */
    private static List<String> sorted(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("#") && !line.contains(" source: "))
                .map(line -> line.replaceFirst(" id: \\d+$", ""))
                .sorted()
                .distinct()
                .toList();
    }
}
