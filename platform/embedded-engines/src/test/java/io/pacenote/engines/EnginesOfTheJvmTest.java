package io.pacenote.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesOfTheJvmTest {

    /** No system gives its processes such numbers. */
    private static final String NOBODY = "jvm-999999999999";

    @TempDir
    Path parent;

    @Test
    void discardsWhatKilledProcessesLeft() throws IOException {
        Files.createDirectories(parent.resolve(NOBODY).resolve("kafka"));

        EnginesOfTheJvm.discardAbandoned(parent);

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void leavesTheRestAlone() throws IOException {
        Path alive = Files.createDirectory(parent.resolve(
                "jvm-" + ProcessHandle.current().parent().orElseThrow().pid()));
        Path unknown = Files.createDirectory(parent.resolve("holiday-pictures"));

        EnginesOfTheJvm.discardAbandoned(parent);

        assertThat(parent.toFile().listFiles()).containsExactlyInAnyOrder(alive.toFile(), unknown.toFile());
    }
}
