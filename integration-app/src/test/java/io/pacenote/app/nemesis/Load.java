package io.pacenote.app.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.crash.Rest;
import io.pacenote.app.crash.SystemInvariants;
import io.pacenote.app.crash.chatbot.ChatbotInvariants;
import io.pacenote.app.crash.chatbot.ChatbotLoad;
import io.pacenote.app.crash.codriver.Answers;
import io.pacenote.app.crash.codriver.CodriverInvariants;
import io.pacenote.app.crash.codriver.CodriverLoad;
import io.pacenote.app.crash.library.LibraryInvariants;
import io.pacenote.app.crash.library.LibraryLoad;
import io.pacenote.app.crash.nicecall.NicecallInvariants;
import io.pacenote.app.crash.nicecall.NicecallLoad;
import io.pacenote.app.crash.teashop.TeashopInvariants;
import io.pacenote.app.crash.teashop.TeashopLoad;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Members and customers of all systems at once, on one stage. */
final class Load implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(Integer.getInteger("nemesis.pause", 500));
    private static final Duration CALM = Duration.ofSeconds(3);

    private final Stage stage;
    private final CodriverLoad members;
    private final NicecallLoad customers;
    private final TeashopLoad buyers;
    private final LibraryLoad borrowers;
    private final ChatbotLoad chatters;

    Load(Stage stage) {
        this.stage = stage;
        this.members = new CodriverLoad(stage.codriver());
        this.customers = new NicecallLoad(stage.nicecall());
        this.buyers = new TeashopLoad(stage.teashop());
        this.borrowers = new LibraryLoad(stage.library());
        this.chatters = new ChatbotLoad(stage.chatbot());
    }

    void start() {
        moveFaults(List.of());
        members.start(PAUSE);
        customers.start(PAUSE);
        buyers.start(PAUSE);
        borrowers.start(PAUSE);
        chatters.start(PAUSE);
    }

    /** From now on the provider declines whom it would, and troubles nobody else: no client is told to come again. */
    void spareClients() {
        members.onlyDecline();
        customers.onlyDecline();
        buyers.onlyDecline();
    }

    /**
     * The provider troubles those who come next as their kind says.
     *
     * @param others entries of its fault plan for everybody else
     */
    void moveFaults(List<Map<String, Object>> others) {
        List<Map<String, Object>> faults = ofCustomers();
        faults.addAll(others);
        members.moveFaults(faults);
    }

    /** No member's card is good for anything; customers, who would wait until a deadline, are spared. */
    void declineMembers() {
        members.decline(ofCustomers());
    }

    private List<Map<String, Object>> ofCustomers() {
        List<Map<String, Object>> faults = new ArrayList<>(customers.faults());
        faults.addAll(buyers.faults());
        return faults;
    }

    /** Waits until so many more applications, calls, orders, loans and chats have been accepted. */
    void awaitMore(int more, Duration patience) {
        int members = answers().accepted().size() + more;
        int calls = customers.accepted() + more;
        int orders = buyers.accepted() + more;
        int loans = borrowers.accepted() + more;
        int chats = chatters.accepted() + more;
        await("work goes on")
                .atMost(patience)
                .until(() -> answers().accepted().size() >= members
                        && customers.accepted() >= calls
                        && buyers.accepted() >= orders
                        && borrowers.accepted() >= loans
                        && chatters.accepted() >= chats);
    }

    /** What the members were told. */
    Answers answers() {
        return members.answers();
    }

    /**
     * No more work; waits until all that was begun has ended, and looks at everybody's books.
     *
     * @param inOrder whether to look at the histories of the sagas, too
     */
    String judge(Duration patience, boolean inOrder) {
        chatters.finish(patience);
        borrowers.finish(patience);
        buyers.finish(patience);
        customers.finish(patience);
        members.finish(patience);
        Rest rest = new Rest(stage.backstage(), CALM);
        SystemInvariants[] systems = {
            members.invariants(),
            customers.invariants(),
            buyers.invariants(),
            borrowers.invariants(),
            chatters.invariants()
        };
        if (inOrder) {
            rest.await(patience, systems);
        } else {
            rest.awaitEnds(patience, systems);
        }
        CodriverInvariants.Ends applications = members.invariants().ends();
        NicecallInvariants.Ends calls = customers.invariants().ends();
        assertThat(applications.subscribed()).as("subscribed").isPositive();
        TeashopInvariants.Ends orders = buyers.invariants().ends();
        assertThat(calls.paid()).as("paid").isPositive();
        assertThat(orders.shipped()).as("shipped").isPositive();
        LibraryInvariants.Ends loans = borrowers.invariants().ends();
        assertThat(loans.borrowed()).as("borrowed").isPositive();
        ChatbotInvariants.Ends chats = chatters.invariants().ends();
        assertThat(chats.approved()).as("approved").isPositive();
        return "applications %s, calls %s, orders %s, loans %s, chats %s, answers %s"
                .formatted(applications, calls, orders, loans, chats, members.answers());
    }

    @Override
    public void close() {
        chatters.close();
        borrowers.close();
        buyers.close();
        customers.close();
        members.close();
    }
}
