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
    private static final String APPLICATION = "{\"userId\": 1, \"subStatus\": true}";

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
            assertThat(first.post("/codriver/subscriptions", APPLICATION).statusCode())
                    .isEqualTo(201);
            awaitSubscribed(first);
            stopsCleanly(first);
        }
        try (PacenoteProcess second = jar.start().awaitReady()) {
            awaitSubscribed(second);
            second.kill9();
            assertThat(second.database()).isPresent();
        }
        try (PacenoteProcess third = jar.start().awaitReady()) {
            awaitSubscribed(third);
            stopsCleanly(third);
        }
    }

    private static void stopsCleanly(PacenoteProcess process) {
        process.terminate();
        process.awaitExit(STOP_TIME);
        assertThat(process.database()).isEmpty();
        assertThat(process.output()).doesNotContain("WARN", "ERROR", "Exception");
    }

    private static void awaitSubscribed(PacenoteProcess process) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            HttpResponse<String> page = process.get("/codriver/mypages?userId=1");
            assertThat(page.body()).contains("SUBSCRIBED");
        });
    }
}
