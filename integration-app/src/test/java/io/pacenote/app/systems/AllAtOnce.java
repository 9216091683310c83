package io.pacenote.app.systems;

import static org.awaitility.Awaitility.await;

import io.pacenote.app.crash.Rest;
import io.pacenote.app.crash.chatbot.ChatbotLoad;
import io.pacenote.app.crash.chatbot.ChatbotSite;
import io.pacenote.app.crash.codriver.CodriverLoad;
import io.pacenote.app.crash.codriver.CodriverSite;
import io.pacenote.app.crash.library.LibraryLoad;
import io.pacenote.app.crash.library.LibrarySite;
import io.pacenote.app.crash.nicecall.NicecallLoad;
import io.pacenote.app.crash.teashop.TeashopLoad;
import io.pacenote.app.crash.teashop.TeashopSite;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Some work of all kinds for all systems at the same time, which all of them end as they should. */
final class AllAtOnce {

    private static final int SOME = 15;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration CALM = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private AllAtOnce() {}

    /** @throws AssertionError when anything is lost, or done twice */
    static void workIn(URI process) {
        try (CodriverLoad members = new CodriverLoad(CodriverSite.in(process));
                NicecallLoad customers = new NicecallLoad(process);
                TeashopLoad buyers = new TeashopLoad(TeashopSite.in(process));
                LibraryLoad borrowers = new LibraryLoad(LibrarySite.in(process));
                ChatbotLoad chatters = new ChatbotLoad(ChatbotSite.in(process))) {
            List<Map<String, Object>> faults = new ArrayList<>(customers.faults());
            faults.addAll(buyers.faults());
            members.moveFaults(faults);
            List.of(members, customers, buyers, borrowers, chatters).forEach(load -> load.start(PAUSE));
            await().atMost(PATIENCE)
                    .until(() -> members.answers().accepted().size() >= SOME
                            && customers.accepted() >= SOME
                            && buyers.accepted() >= SOME
                            && borrowers.accepted() >= SOME
                            && chatters.accepted() >= SOME);
            List.of(chatters, borrowers, buyers, customers, members).forEach(load -> load.finish(PATIENCE));
            new Rest(process, CALM)
                    .await(
                            PATIENCE,
                            members.invariants(),
                            customers.invariants(),
                            buyers.invariants(),
                            borrowers.invariants(),
                            chatters.invariants());
        }
    }
}
