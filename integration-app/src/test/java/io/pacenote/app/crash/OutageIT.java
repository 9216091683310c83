package io.pacenote.app.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.crash.codriver.CodriverLoad;
import io.pacenote.app.crash.codriver.CodriverSite;
import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import io.pacenote.engines.KafkaEngine;
import io.pacenote.engines.PostgresEngine;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application under load while an engine that it uses is away. */
@Tag("long")
class OutageIT {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration CALM = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration RESTART = Duration.ofSeconds(3);
    private static final Duration OUTAGE = Duration.ofSeconds(20);
    private static final int SOME = 20;

    @TempDir
    private static Path dataDir;

    private static PostgresEngine postgres;
    private static KafkaEngine kafka;
    private static PacenoteProcess process;

    private final Stopwatch watch = new Stopwatch("OutageIT");
    private CodriverLoad load;

    @BeforeAll
    static void startEverything() {
        postgres = PostgresEngine.start(dataDir, 0);
        kafka = KafkaEngine.start(dataDir, 0);
        PacenoteJar jar = PacenoteJar.unpacked(dataDir.resolve("app"));
        process = EngineAddresses.of(postgres, kafka).serve(jar, "all").start().awaitReady();
    }

    @AfterAll
    static void stopEverything() {
        process.close();
        kafka.close();
        postgres.close();
    }

    @BeforeEach
    void startLoad() {
        load = new CodriverLoad(CodriverSite.in(process.baseUri()));
        load.moveFaults();
        load.start(PAUSE);
        awaitMoreAccepted(SOME);
    }

    @AfterEach
    void stopLoad() {
        load.close();
    }

    @Test
    void databaseIsRestarted() {
        postgres.stop();
        letPass(RESTART);
        postgres.start();

        endsWell("database restarted");
    }

    @Test
    void brokerIsRestarted() {
        kafka.stop();
        letPass(RESTART);
        kafka.start();

        endsWell("broker restarted");
    }

    @Test
    void applicationsAreAcceptedWhileTheBrokerIsAway() {
        kafka.stop();
        int before = load.answers().accepted().size();
        letPass(OUTAGE);
        int during = load.answers().accepted().size() - before;
        kafka.start();

        assertThat(during).isGreaterThan(SOME);
        endsWell("broker away for 20 s");
    }

    private void endsWell(String trouble) {
        awaitMoreAccepted(SOME);
        load.finish(PATIENCE);
        new Rest(process.baseUri(), CALM).await(PATIENCE, load.invariants());
        watch.print(load.invariants().ends(), load.answers(), trouble);
        assertThat(load.answers().unclean())
                .as("answers other than 201 and a 503 that says when to come back")
                .isEmpty();
    }

    private void awaitMoreAccepted(int more) {
        int before = load.answers().accepted().size();
        await().atMost(PATIENCE).until(() -> load.answers().accepted().size() >= before + more);
    }

    private static void letPass(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(10)).until(() -> true);
    }
}
