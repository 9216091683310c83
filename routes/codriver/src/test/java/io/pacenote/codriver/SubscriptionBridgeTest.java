package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.contexts.Contexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody else's bridge, {@code camel-k/extensions/subscription-bridge.camel.yaml}, from files to codriver's REST API. */
@CodriverTest
class SubscriptionBridgeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final FileTime YESTERDAY = FileTime.from(Instant.parse("2026-11-29T08:00:00Z"));

    @Autowired
    private Books books;

    @Autowired
    private Contexts contexts;

    @LocalServerPort
    private int port;

    @TempDir
    private Path directory;

    private Extension bridge;

    @BeforeEach
    void startBridge() {
        bridge = new Extension("subscription-bridge")
                .with("applications.directory", directory)
                .with("applications.every", 100)
                .with("applications.retry", 100)
                .with("codriver.url", "http://localhost:%d/codriver".formatted(port))
                .start();
    }

    @AfterEach
    void stopBridge() {
        bridge.close();
    }

    @Test
    @DisplayName(
            "000-F1: a file starts an application; the same file has no second effect, a newer one of its name has")
    void aFileIsAnApplication(Member member) throws IOException {
        put(member, true);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(member.statuses()).containsExactly("SUBSCRIBED"));
        awaitMoved(member, "done");

        Files.delete(moved(member, "done"));
        put(member, true);
        awaitMoved(member, "done");
        assertThat(member.mypage()).hasSize(1);

        Files.delete(moved(member, "done"));
        put(member, false, FileTime.from(YESTERDAY.toInstant().plusMillis(1)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(member.statuses()).containsExactly("SUBSCRIBED", "UNSUBSCRIBED"));
    }

    @Test
    @DisplayName("§0.6 N-1: while codriver is away a file waits where it is")
    void aFileWaits(Member member) throws Exception {
        contexts.stop("codriver.subscription");
        try {
            put(member, true);
            await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> Files.exists(file(member)));
        } finally {
            contexts.start("codriver.subscription");
        }

        awaitMoved(member, "done");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(member.statuses()).containsExactly("SUBSCRIBED"));
    }

    @Test
    @DisplayName("§1.5: what codriver refuses goes aside with the reason, nothing is stored, and the next file is read")
    void aWrongFileGoesAside(Member member) throws IOException {
        Map<String, Long> before = books.rows();
        Path wrong = write("wrong.json", "{\"userId\": \"abc\", \"subStatus\": true}", YESTERDAY);

        Path reason = directory.resolve("refused/wrong.json.problem");
        await().atMost(PATIENCE).until(() -> Files.exists(reason) && Files.notExists(wrong));
        assertThat(Files.exists(directory.resolve("refused/wrong.json"))).isTrue();
        JsonNode problem = new JsonMapper().readTree(reason.toFile());
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("field").asText()).isEqualTo("userId");
        assertThat(books.rows()).isEqualTo(before);

        put(member, true);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(member.statuses()).containsExactly("SUBSCRIBED"));
    }

    private void put(Member member, boolean subStatus) throws IOException {
        put(member, subStatus, YESTERDAY);
    }

    private void put(Member member, boolean subStatus, FileTime time) throws IOException {
        write(name(member), "{\"userId\": %d, \"subStatus\": %b}".formatted(member.userId(), subStatus), time);
    }

    /** As the bridge wants it: complete when it appears. */
    private Path write(String name, String content, FileTime time) throws IOException {
        Path unfinished = directory.resolve(name + ".unfinished");
        Files.writeString(unfinished, content);
        Files.setLastModifiedTime(unfinished, time);
        return Files.move(unfinished, directory.resolve(name));
    }

    private void awaitMoved(Member member, String outcome) {
        await().atMost(PATIENCE).until(() -> Files.exists(moved(member, outcome)) && Files.notExists(file(member)));
    }

    private Path moved(Member member, String outcome) {
        return directory.resolve(outcome).resolve(name(member));
    }

    private Path file(Member member) {
        return directory.resolve(name(member));
    }

    /** With letters that no header may have. */
    private static String name(Member member) {
        return "신청 %d.json".formatted(member.userId());
    }
}
