package io.pacenote.app.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.app.crash.EngineAddresses;
import io.pacenote.app.crash.JsonClient;
import io.pacenote.app.crash.Rest;
import io.pacenote.app.process.FreePort;
import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import io.pacenote.engines.KafkaEngine;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database is lost and restored to a point in time, as {@code docs/operations.md} tells; topics and provider are where they
 * were, and know more than the database.
 */
@Tag("long")
class RestoreIT {

    private static final Path RUNBOOK = Path.of("../docs/operations.md");

    /** Word for word in the runbook. */
    private static final String PASS_OVER_NUMBERS = """
            select setval(format('%I.%I', schemaname, sequencename)::regclass, coalesce(last_value, start_value) + 1000000)
              from pg_sequences;
            """;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONG_BEFORE = Duration.ofDays(1);
    private static final Duration CALM = Duration.ofSeconds(3);
    private static final String POINT = "before_the_mistake";

    @TempDir
    private Path dataDir;

    private final JsonClient client = new JsonClient();
    private final List<AutoCloseable> scenery = new ArrayList<>();

    @Test
    @DisplayName(
            "what was done by the point is there, what was under way goes on and is charged once, what came after is"
                    + " forgotten by all; no number is given twice")
    void goesOnFromAPointInTime() throws Exception {
        Path archive = Files.createDirectory(dataDir.resolve("archive"));
        PostgresServer lost = use(PostgresServer.on(dataDir, Map.of())
                        .with("archive_mode=on", "archive_command=cp %%p %s/%%f".formatted(archive)))
                .start();
        KafkaEngine kafka = use(KafkaEngine.start(dataDir, 0));
        PacenoteProcess provider = use(PacenoteJar.unpacked(dataDir.resolve("provider"))
                .withArgument("--pacenote.contexts=simulators")
                .start()
                .awaitReady());
        PacenoteProcess app = use(start(lost, kafka, provider, jar -> jar));
        PostgresServer restored = use(lost.another(dataDir.resolve("restored"), FreePort.any()));
        BaseBackup backup = new BaseBackup(lost, restored.data()).take();

        long done = apply(app, 11);
        awaitStatus(app, done, "SUBSCRIBED");
        providerIsDownFor(provider, "12");
        long underWay = apply(app, 12);
        await().atMost(PATIENCE).until(() -> payments(app, 12) == 1);
        lost.execute("select pg_create_restore_point('%s')".formatted(POINT));
        Instant point = Instant.now();

        providerIsDownFor(provider);
        awaitStatus(app, underWay, "SUBSCRIBED");
        long forgotten = apply(app, 13);
        awaitStatus(app, forgotten, "SUBSCRIBED");
        archiveAll(lost);
        app.close();
        lost.crash();

        backup.toRestore(archive, POINT);
        restored.start();
        await().atMost(PATIENCE)
                .until(() -> restored.query("select pg_is_in_recovery()").equals("f"));
        restored.query(PASS_OVER_NUMBERS);
        assertThat(new ConsumerGroups(kafka.bootstrapServers()).rewind(point.minus(LONG_BEFORE)))
                .isPositive();
        Instant started = Instant.now();
        PacenoteProcess again = use(
                start(restored, kafka, provider, jar -> jar.withArgument("--pacenote.messaging.forgotten.from=" + point)
                        .withArgument("--pacenote.messaging.forgotten.to=" + started)));

        awaitStatus(again, done, "SUBSCRIBED");
        awaitStatus(again, underWay, "SUBSCRIBED");
        long later = apply(again, 14);
        awaitStatus(again, later, "SUBSCRIBED");
        assertThat(later).isGreaterThan(forgotten);
        allKnow(again, done, underWay, later);
        chargedOnce(again, provider);
    }

    private PacenoteProcess start(
            PostgresServer postgres, KafkaEngine kafka, PacenoteProcess provider, UnaryOperator<PacenoteJar> costume) {
        var engines = new EngineAddresses(postgres.jdbcUrl(), postgres.password(), kafka.bootstrapServers());
        PacenoteJar jar = engines.serve(PacenoteJar.unpacked(dataDir.resolve("app")), "codriver")
                .withArgument("--pacenote.psp.url=" + provider.uri("/simulators/psp"));
        return costume.apply(jar).start().awaitReady();
    }

    private static long apply(PacenoteProcess app, long userId) throws Exception {
        HttpResponse<String> answer =
                app.post("/codriver/subscriptions", "{\"userId\": %d, \"subStatus\": true}".formatted(userId));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new JsonMapper().readTree(answer.body()).path("subId").asLong();
    }

    private void awaitStatus(PacenoteProcess app, long subId, String status) {
        await().atMost(PATIENCE).until(() -> client.get(app.uri("/codriver/subscriptions/" + subId))
                .path("status")
                .asText()
                .equals(status));
    }

    private long payments(PacenoteProcess app, long userId) {
        return client.get(app.uri("/codriver/payments?userId=" + userId))
                .path("page")
                .path("totalElements")
                .asLong();
    }

    private void providerIsDownFor(PacenoteProcess provider, String... customers) {
        List<Map<String, Object>> faults = Stream.of(customers)
                .<Map<String, Object>>map(customer -> Map.of("mode", "down", "match", Map.of("customer", customer)))
                .toList();
        client.put(provider.uri("/simulators/psp/faults"), Map.of("faults", faults));
    }

    private static void archiveAll(PostgresServer server) {
        String last = server.query("select pg_walfile_name(pg_current_wal_lsn())");
        server.query("select pg_switch_wal()");
        await().atMost(PATIENCE)
                .until(() -> server.query("select coalesce(last_archived_wal, '') from pg_stat_archiver")
                                .compareTo(last)
                        >= 0);
    }

    /** Contexts and read models tell of these applications and of no other, and nothing is left to do. */
    private void allKnow(PacenoteProcess app, Long... applications) {
        new Rest(app.baseUri(), CALM).await(PATIENCE);
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (String known : List.of("subscriptions", "payments", "mypages")) {
                assertThat(ids(app, known, "subId")).as(known).containsExactlyInAnyOrder(applications);
            }
            assertThat(ids(app, "subscriptionManagements", "userId")).containsExactlyInAnyOrder(11L, 12L, 14L);
        });
    }

    private List<Long> ids(PacenoteProcess app, String member, String id) {
        return client.all(app.uri("/codriver/" + member), member)
                .map(row -> row.path(id).asLong())
                .toList();
    }

    /** A charge that no payment knows is given back by hand. */
    private void chargedOnce(PacenoteProcess app, PacenoteProcess provider) {
        List<String> charged = StreamSupport.stream(
                        client.get(provider.uri("/simulators/psp/ledger"))
                                .path("entries")
                                .spliterator(),
                        false)
                .map(entry -> entry.path("reference").asText())
                .toList();
        List<String> known = client.all(app.uri("/codriver/payments"), "payments")
                .map(payment -> payment.path("pspReference").asText())
                .toList();
        assertThat(charged).doesNotHaveDuplicates().hasSize(4).containsAll(known);
        assertThat(known).hasSize(3);
    }

    @Test
    @DisplayName("the runbook has the statement that this test runs")
    void theRunbookSaysSo() throws IOException {
        assertThat(Files.readString(RUNBOOK).replaceAll("(?m)^ {3}", "")).contains(PASS_OVER_NUMBERS);
    }

    private <T extends AutoCloseable> T use(T part) {
        scenery.add(0, part);
        return part;
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable part : scenery) {
            part.close();
        }
    }
}
