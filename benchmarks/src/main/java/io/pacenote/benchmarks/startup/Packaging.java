package io.pacenote.benchmarks.startup;

import io.pacenote.app.process.PacenoteJar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** In what form the application is started. */
enum Packaging {
    /** The executable jar. */
    JAR("jar") {
        @Override
        PacenoteJar in(Path dataDir) {
            return PacenoteJar.embedded(dataDir).withJvmOptions(JVM_OPTIONS);
        }
    },
    /** The jar taken apart: a small one, and the libraries beside it. */
    UNPACKED("unpacked") {
        @Override
        PacenoteJar in(Path dataDir) {
            return PacenoteJar.unpacked(dataDir).withJvmOptions(JVM_OPTIONS);
        }
    },
    /** The same with an archive of its classes (Class Data Sharing). */
    ARCHIVED("unpacked, CDS archive") {
        @Override
        PacenoteJar in(Path dataDir) {
            PacenoteJar archived = PacenoteJar.unpacked(dataDir);
            List<String> options = new ArrayList<>(JVM_OPTIONS);
            archived.jvmOptions().stream()
                    .filter(option -> option.startsWith("-XX:SharedArchiveFile="))
                    .forEach(options::add);
            return archived.withJvmOptions(options);
        }
    };

    /** Nothing but a limit: the rest is what Java chooses for the machine. */
    private static final List<String> JVM_OPTIONS = List.of("-Xmx768m");

    private final String title;

    Packaging(String title) {
        this.title = title;
    }

    abstract PacenoteJar in(Path dataDir);

    @Override
    public String toString() {
        return title;
    }
}
