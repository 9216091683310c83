package io.pacenote.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process of its own: starts both engines, stores one text in each, says so, and waits to be killed. */
final class EngineOwner {

    static final String TEXT = "acknowledged";

    private EngineOwner() {}

    public static void main(String[] args) throws Exception {
        Path dataDir = Path.of(args[0]);
        new Notes(PostgresEngine.start(dataDir, EnginePort.ANY)).write(TEXT);
        Announcements announcements = new Announcements(KafkaEngine.start(dataDir, EnginePort.ANY));
        announcements.createTopic();
        announcements.send(TEXT);
        Files.createFile(ready(dataDir));
        new CountDownLatch(1).await();
    }

    /** Starts it. */
    static Process fork(Path dataDir) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineOwner.class.getName(),
                        dataDir.toString())
                .redirectErrorStream(true)
                .redirectOutput(dataDir.resolve("owner.log").toFile())
                .start();
    }

    /** Appears when the texts are stored. */
    static Path ready(Path dataDir) {
        return dataDir.resolve("ready");
    }
}
