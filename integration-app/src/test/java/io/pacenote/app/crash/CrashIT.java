package io.pacenote.app.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.crash.chatbot.ChatbotInvariants;
import io.pacenote.app.crash.chatbot.ChatbotLoad;
import io.pacenote.app.crash.chatbot.ChatbotSite;
import io.pacenote.app.crash.codriver.CodriverInvariants;
import io.pacenote.app.crash.codriver.CodriverLoad;
import io.pacenote.app.crash.codriver.CodriverSite;
import io.pacenote.app.crash.library.LibraryInvariants;
import io.pacenote.app.crash.library.LibraryLoad;
import io.pacenote.app.crash.library.LibrarySite;
import io.pacenote.app.crash.nicecall.NicecallInvariants;
import io.pacenote.app.crash.nicecall.NicecallLoad;
import io.pacenote.app.crash.teashop.TeashopInvariants;
import io.pacenote.app.crash.teashop.TeashopLoad;
import io.pacenote.app.crash.teashop.TeashopSite;
import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged application under load, killed again and again and started on the data that it left. Settings:
 * {@code crash.kills}, and {@code crash.seed} to repeat a run as far as one can.
 */
class CrashIT {

    private static final int KILLS = Integer.getInteger("crash.kills", 5);
    private static final int MANY_KILLS = 30;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration CALM = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final long seed = Long.getLong("crash.seed", System.nanoTime());
    private final KillPlan plan = new KillPlan(new Random(seed));

    private PacenoteJar jar;
    private PacenoteProcess process;

    @BeforeEach
    void prepare(@TempDir Path dataDir) {
        jar = PacenoteJar.unpacked(dataDir);
    }

    @Test
    void whateverMomentItIsKilledWhatWasAcceptedIsDoneOrUndone() {
        survives(KILLS);
    }

    @Test
    @Tag("long")
    void survivesManyKillsInARow() {
        survives(MANY_KILLS);
    }

    private void survives(int wanted) {
        Stopwatch watch = new Stopwatch("CrashIT seed " + seed);
        start();
        process.awaitReady();
        try (CodriverLoad members = new CodriverLoad(CodriverSite.in(process.baseUri()));
                NicecallLoad customers = new NicecallLoad(process.baseUri());
                TeashopLoad buyers = new TeashopLoad(TeashopSite.in(process.baseUri()));
                LibraryLoad borrowers = new LibraryLoad(LibrarySite.in(process.baseUri()));
                ChatbotLoad chatters = new ChatbotLoad(ChatbotSite.in(process.baseUri()))) {
            moveFaults(members, customers, buyers);
            members.start(PAUSE);
            customers.start(PAUSE);
            buyers.start(PAUSE);
            borrowers.start(PAUSE);
            chatters.start(PAUSE);
            for (int kills = 0; kills < wanted; kills++) {
                killAndRestart(() -> moveFaults(members, customers, buyers));
            }
            process.awaitReady();
            chatters.finish(PATIENCE);
            borrowers.finish(PATIENCE);
            buyers.finish(PATIENCE);
            customers.finish(PATIENCE);
            members.finish(PATIENCE);
            new Rest(process.baseUri(), CALM)
                    .await(
                            PATIENCE,
                            members.invariants(),
                            customers.invariants(),
                            buyers.invariants(),
                            borrowers.invariants(),
                            chatters.invariants());
            CodriverInvariants.Ends ends = members.invariants().ends();
            watch.print(ends, members.answers(), wanted + " kills");
            assertThat(ends.subscribed()).isPositive();
            assertThat(ends.failed()).isPositive();
            reachedEveryEnd(customers.invariants().ends());
            reachedEveryEnd(buyers.invariants().ends());
            reachedEveryEnd(borrowers.invariants().ends());
            reachedEveryEnd(chatters.invariants().ends());
        }
    }

    private static void moveFaults(CodriverLoad members, NicecallLoad customers, TeashopLoad buyers) {
        List<Map<String, Object>> others = Stream.of(customers.faults(), buyers.faults())
                .flatMap(List::stream)
                .toList();
        members.moveFaults(others);
    }

    private static void reachedEveryEnd(NicecallInvariants.Ends ends) {
        System.out.println("CrashIT nicecall: " + ends);
        assertThat(ends.paid()).isPositive();
        assertThat(ends.denied()).isPositive();
        assertThat(ends.cancelled()).isPositive();
    }

    private static void reachedEveryEnd(TeashopInvariants.Ends ends) {
        System.out.println("CrashIT teashop: " + ends);
        assertThat(ends.shipped()).isPositive();
        assertThat(ends.cancelled()).isPositive();
        assertThat(ends.failed()).isPositive();
    }

    private static void reachedEveryEnd(LibraryInvariants.Ends ends) {
        System.out.println("CrashIT library: " + ends);
        assertThat(ends.borrowed()).isPositive();
        assertThat(ends.canceled()).isPositive();
        assertThat(ends.returned()).isGreaterThan(ends.late());
        assertThat(ends.late()).isPositive();
    }

    private static void reachedEveryEnd(ChatbotInvariants.Ends ends) {
        System.out.println("CrashIT chatbot: " + ends);
        assertThat(ends.questions()).isPositive();
        assertThat(ends.approved()).isPositive();
        assertThat(ends.refused()).isPositive();
        assertThat(ends.recommended()).isPositive();
    }

    private void killAndRestart(Runnable whenReady) {
        KillPlan.Kill kill = plan.next();
        if (!kill.early()) {
            process.awaitReady();
            whenReady.run();
        }
        letPass(kill.delay());
        process.kill9();
        start();
    }

    private void start() {
        process = jar.start();
    }

    @AfterEach
    void stop() {
        process.close();
    }

    private static void letPass(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(10)).until(() -> true);
    }
}
