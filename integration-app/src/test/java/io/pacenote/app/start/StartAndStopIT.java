package io.pacenote.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The packaged application with its embedded engines, as a developer starts and stops it. */
class StartAndStopIT {

    private static final Duration STOP_TIME = Duration.ofMinutes(1);
    private static final Path DATA = Path.of("target", "start-and-stop");

    /** As it is handed out. */
    private final PacenoteJar jar = PacenoteJar.embedded(DATA);

    /** For the later starts, which take half the time so. */
    private final PacenoteJar again = PacenoteJar.unpacked(DATA);

    @BeforeEach
    void freshData() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
    }

    @Test
    void stopsCleanlyGoesOnWithItsDataAndRecoversFromKill9() throws Exception {
        try (PacenoteProcess first = jar.start().awaitReady()) {
            assertThat(first.output())
                    .contains("http://localhost:" + jar.port() + "/api")
                    .contains("\"userId\": 402");
            subscribes(first, 1);
            subscribesAndCancels(first, 2);
            stopsCleanly(first);
        }
        try (PacenoteProcess second = again.start().awaitReady()) {
            awaitSubscribed(second, 1);
            second.kill9();
            assertThat(second.database()).isPresent();
        }
        try (PacenoteProcess third = again.start().awaitReady()) {
            awaitSubscribed(third, 1);
            subscribesAndCancels(third, 3);
            stopsCleanly(third);
        }
    }

    private static void stopsCleanly(PacenoteProcess process) {
        process.terminate();
        process.awaitExit(STOP_TIME);
        assertThat(process.database()).isEmpty();
        assertThat(process.output()).doesNotContain("WARN", "ERROR", "Exception");
    }

    /** When all this has come about, every consumer has joined its group. */
    private static void subscribesAndCancels(PacenoteProcess process, int userId) throws Exception {
        subscribes(process, userId);
        applies(process, userId, false);
        awaitOn(process, "/codriver/subscriptions?userId=" + userId, "UNSUBSCRIBED");
    }

    private static void subscribes(PacenoteProcess process, int userId) throws Exception {
        applies(process, userId, true);
        awaitSubscribed(process, userId);
    }

    private static void applies(PacenoteProcess process, int userId, boolean subStatus) throws Exception {
        String application = "{\"userId\": %d, \"subStatus\": %b}".formatted(userId, subStatus);
        assertThat(process.post("/codriver/subscriptions", application).statusCode())
                .isEqualTo(201);
    }

    private static void awaitSubscribed(PacenoteProcess process, int userId) {
        awaitOn(process, "/codriver/mypages?userId=" + userId, "SUBSCRIBED");
    }

    private static void awaitOn(PacenoteProcess process, String path, String status) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(process.get(path).body()).contains('"' + status + '"'));
    }
}
