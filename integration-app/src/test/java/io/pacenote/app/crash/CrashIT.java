package io.pacenote.app.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged application under load, killed again and again and started on the data that it left. Settings:
 * {@code crash.kills}, and {@code crash.seed} to repeat a run as far as one can.
 */
class CrashIT {

    private static final int KILLS = Integer.getInteger("crash.kills", 10);
    private static final int MANY_KILLS = 30;
    private static final long PRICE = 9_900;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final KillPlan plan = new KillPlan(new Random(seed));

    @TempDir
    private Path dataDir;

    @Test
    void whateverMomentItIsKilledEveryAcceptedApplicationIsSubscribedOrUndone() throws Exception {
        survives(KILLS);
    }

    @Test
    @Tag("long")
    void survivesManyKillsInARow() throws Exception {
        survives(MANY_KILLS);
    }

    private void survives(int kills) {
        Stopwatch watch = new Stopwatch("CrashIT seed " + seed);
        PacenoteJar jar = PacenoteJar.embedded(dataDir);
        PacenoteProcess process = jar.start().awaitReady();
        CodriverSite site = CodriverSite.in(process.baseUri());
        try (CodriverLoad load = new CodriverLoad(site)) {
            load.moveFaults();
            load.start(PAUSE);
            for (int kill = 1; kill <= kills; kill++) {
                letPass(plan.delay());
                process.kill9();
                process = jar.start();
                if (!plan.isEarly()) {
                    process.awaitReady();
                    load.moveFaults();
                }
            }
            process.awaitReady();
            load.finish(PATIENCE);
            CodriverBooks books =
                    new CodriverInvariants(site, PRICE).awaitRest(load.answers().accepted(), PATIENCE);
            watch.print(books, load.answers(), kills + " kills");
            assertThat(books.count("SUBSCRIBED")).isPositive();
            assertThat(books.count("FAILED")).isPositive();
        } finally {
            process.close();
        }
    }

    private static void letPass(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(10)).until(() -> true);
    }
}
