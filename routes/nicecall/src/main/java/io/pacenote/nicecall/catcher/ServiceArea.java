package io.pacenote.nicecall.catcher;

import io.pacenote.nicecall.NicecallSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where drivers drive right now: what the file says, while there is one that says anything, else the settings. */
@Component
class ServiceArea {

    private final NicecallSettings.Catcher settings;

    ServiceArea(NicecallSettings settings) {
        this.settings = settings.catcher();
    }

    /**
     * Read anew each time, so that a changed file takes effect at once (spec 003, 4.7: a ConfigMap).
     *
     * @throws UncheckedIOException when there is a file that cannot be read; nobody knows then what is served
     */
    ServiceAreaPolicy policy() {
        Path file = settings.areaFile();
        Set<String> listed = file == null || !Files.exists(file) ? Set.of() : read(file);
        return new ServiceAreaPolicy(listed.isEmpty() ? settings.area() : listed);
    }

    private static Set<String> read(Path file) {
        try {
            return Stream.of(Files.readString(file).split("\\R|,"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
