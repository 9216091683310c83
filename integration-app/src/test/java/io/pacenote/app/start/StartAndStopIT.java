package io.pacenote.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The packaged application with its embedded engines, as a developer starts and stops it. */
class StartAndStopIT {

    private static final Duration STOP_TIME = Duration.ofSeconds(10);
    private static final Path DATA = Path.of("target", "start-and-stop");

    private PacenoteJar jar;

    @BeforeEach
    void freshData() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        jar = PacenoteJar.embedded(DATA);
    }

    @Test
    void stopsCleanlyGoesOnWithItsDataAndRecoversFromKill9() throws Exception {
        try (PacenoteProcess first = jar.start().awaitReady()) {
            assertThat(first.output())
                    .contains("http://localhost:" + jar.port() + "/api")
                    .contains("\"userId\": 402");
            subscribes(first, 1);
            stopsCleanly(first);
        }
        try (PacenoteProcess second = jar.start().awaitReady()) {
            awaitSubscribed(second, 1);
            second.kill9();
            assertThat(second.database()).isPresent();
        }
        try (PacenoteProcess third = jar.start().awaitReady()) {
            awaitSubscribed(third, 1);
            subscribes(third, 2);
            stopsCleanly(third);
        }
    }

    private static void stopsCleanly(PacenoteProcess process) {
        process.terminate();
        process.awaitExit(STOP_TIME);
        assertThat(process.database()).isEmpty();
        assertThat(process.output()).doesNotContain("WARN", "ERROR", "Exception");
    }

    private static void subscribes(PacenoteProcess process, int userId) throws Exception {
        String application = "{\"userId\": %d, \"subStatus\": true}".formatted(userId);
        assertThat(process.post("/codriver/subscriptions", application).statusCode())
                .isEqualTo(201);
        awaitSubscribed(process, userId);
    }

    private static void awaitSubscribed(PacenoteProcess process, int userId) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            HttpResponse<String> page = process.get("/codriver/mypages?userId=" + userId);
            assertThat(page.body()).contains("SUBSCRIBED");
        });
    }
}
