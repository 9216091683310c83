package io.pacenote.app.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.crash.chatbot.ChatbotLoad;
import io.pacenote.app.crash.chatbot.ChatbotSite;
import io.pacenote.app.crash.codriver.CodriverLoad;
import io.pacenote.app.crash.codriver.CodriverSite;
import io.pacenote.app.crash.library.LastCopies;
import io.pacenote.app.crash.library.LibraryInvariants;
import io.pacenote.app.crash.library.LibrarySite;
import io.pacenote.app.crash.nicecall.SplitCalls;
import io.pacenote.app.crash.teashop.ManyOrders;
import io.pacenote.app.crash.teashop.TeashopInvariants;
import io.pacenote.app.crash.teashop.TeashopSite;
import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One process for each context of codriver and its like of the other systems, two for payment, which have teashop's store,
 * library's book and chatbot's train too, all on the engines of another process that has none of them.
 */
@Tag("long")
class SplitIT {

    private static final int ENOUGH = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final Duration CALM = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path dataDir;

    private final Stopwatch watch = new Stopwatch("SplitIT");
    private final List<PacenoteProcess> processes = new ArrayList<>();

    @Test
    @DisplayName(
            "001-K20, K21, 002-F4, F6, 004-N1, F9: two processes share payments, 300 orders, books and trainings; one is killed,"
                    + " and all are shipped and learned, none twice, and of twenty users who want a last copy, one has it")
    void twoProcessesShareTheWorkAndOneTakesOverWhenTheOtherIsKilled() throws Exception {
        PacenoteProcess engines = start(jar("engines").withArgument("--pacenote.contexts=simulators"));
        engines.awaitReady();
        EngineAddresses addresses = EngineAddresses.of(engines);
        PacenoteProcess payment = start(payment(addresses, "payment", engines));
        PacenoteProcess doomed = start(payment(addresses, "doomed", engines));
        PacenoteProcess subscription = start(first(addresses, payment, engines));
        PacenoteProcess management = start(management(addresses, engines));
        PacenoteProcess mypage = start(mypage(addresses, engines));
        processes.forEach(PacenoteProcess::awaitReady);

        answersOnlyForItsContext(payment);
        var calls = new SplitCalls(subscription, payment, management, mypage);
        calls.aDriverComes();
        calls.nobodyDrivesThere();

        URI first = subscription.baseUri();
        URI second = payment.baseUri();
        URI decides = management.baseUri();
        URI looks = mypage.baseUri();
        URI others = engines.baseUri();
        try (CodriverLoad members = new CodriverLoad(new CodriverSite(first, second, decides, looks, others));
                ChatbotLoad chatters = new ChatbotLoad(new ChatbotSite(first, second, decides, looks, others));
                ManyOrders orders = new ManyOrders(new TeashopSite(first, second, second, looks, others));
                LastCopies copies = new LastCopies(new LibrarySite(second, first, decides, looks, others))) {
            shareAndTakeOver(payment, doomed, members, chatters, orders, copies);
            finishAll(engines, members, chatters, orders, copies);
        }
        assertThat(ManyOrders.deliveries(addresses.brokers()).values())
                .hasSize(ManyOrders.ORDERS + 1)
                .allSatisfy(events -> assertThat(events).hasSize(1));
    }

    private static void shareAndTakeOver(
            PacenoteProcess payment,
            PacenoteProcess doomed,
            CodriverLoad members,
            ChatbotLoad chatters,
            ManyOrders orders,
            LastCopies copies) {
        members.moveFaults();
        members.start(PAUSE);
        chatters.start(PAUSE);
        await().atMost(PATIENCE).until(() -> charges(payment) > ENOUGH && charges(doomed) > ENOUGH);
        orders.start(OFTEN);
        copies.start(OFTEN);
        await().atMost(PATIENCE).pollInterval(OFTEN).until(() -> Stream.of(payment, doomed)
                .allMatch(each -> deliveries(each) > ENOUGH && decisions(each) > ENOUGH && lessons(each) > ENOUGH));
        doomed.kill9();
        assertThat(copies.isOver()).isFalse();
        assertThat(orders.accepted()).isLessThan(ManyOrders.ORDERS);
        double before = charges(payment);
        double lessons = lessons(payment);
        int accepted = members.answers().accepted().size();
        await().atMost(PATIENCE)
                .until(() -> charges(payment) > before + ENOUGH
                        && lessons(payment) > lessons + ENOUGH
                        && members.answers().accepted().size() > accepted + ENOUGH);
    }

    private void finishAll(
            PacenoteProcess engines, CodriverLoad members, ChatbotLoad chatters, ManyOrders orders, LastCopies copies) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(orders.accepted()).isGreaterThan(ManyOrders.ORDERS));
        await().atMost(PATIENCE).until(copies::isOver);
        copies.finish(PATIENCE);
        orders.finish(PATIENCE);
        chatters.finish(PATIENCE);
        members.finish(PATIENCE);
        new Rest(engines.baseUri(), CALM)
                .await(PATIENCE, members.invariants(), orders.invariants(), copies.invariants(), chatters.invariants());
        watch.print(members.invariants().ends(), members.answers(), "1 kill");
        assertThat(members.answers().unclean()).isEmpty();
        assertThat(orders.invariants().ends())
                .isEqualTo(new TeashopInvariants.Ends(ManyOrders.ORDERS + 1, ManyOrders.ORDERS, 1, 0));
        LibraryInvariants.Ends loans = copies.invariants().ends();
        assertThat(loans.borrowed()).isEqualTo(LastCopies.COPIES);
        assertThat(loans.canceled()).isPositive();
    }

    private static void answersOnlyForItsContext(PacenoteProcess payment) throws InterruptedException {
        assertThat(payment.get("/codriver/payments").statusCode()).isEqualTo(200);
        for (String elsewhere : List.of("subscriptions", "subscriptionManagements", "mypages")) {
            HttpResponse<String> answer = payment.get("/codriver/" + elsewhere);
            assertThat(answer.statusCode()).as(elsewhere).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    /** How often a process has called the provider for a charge. */
    private static double charges(PacenoteProcess process) {
        return exchanges(process, "codriver.payment.charge");
    }

    /** How many orders have reached a store in a process. */
    private static double deliveries(PacenoteProcess process) {
        return exchanges(process, "teashop.store.receiveOrder");
    }

    /** How many loans have been decided in a process. */
    private static double decisions(PacenoteProcess process) {
        return exchanges(process, "library.book.decreaseStock");
    }

    /** How many questions have been counted in a process. */
    private static double lessons(PacenoteProcess process) {
        return exchanges(process, "chatbot.train.questionChat");
    }

    private static double exchanges(PacenoteProcess process, String route) {
        return new JsonClient()
                .get(process.uri("/actuator/metrics/camel.exchanges.total?tag=routeId:" + route))
                .path("measurements")
                .path(0)
                .path("value")
                .asDouble();
    }

    private PacenoteJar jar(String name) {
        return PacenoteJar.unpacked(dataDir.resolve(name));
    }

    private PacenoteJar payment(EngineAddresses engines, String name, PacenoteProcess provider) {
        return engines.serve(
                        jar(name),
                        "codriver.payment,nicecall.payment,teashop.pay,teashop.store,library.book,chatbot.train")
                .withArgument("--pacenote.psp.url=" + provider.uri("/simulators/psp"));
    }

    /** Where members and customers begin. */
    private PacenoteJar first(EngineAddresses engines, PacenoteProcess payment, PacenoteProcess phones) {
        return engines.serve(
                        jar("subscription"),
                        "codriver.subscription,nicecall.caller,teashop.order,library.borrow,chatbot.chat")
                .withArgument("--nicecall.caller.payment-url=" + payment.uri("/nicecall"))
                .withArgument("--teashop.order.pay-url=" + payment.uri("/teashop"))
                .withArgument("--library.borrow.book-url=" + payment.uri("/library"))
                .withArgument("--pacenote.kakao.url=" + phones.uri("/simulators/kakao"));
    }

    /** Where others decide. */
    private PacenoteJar management(EngineAddresses engines, PacenoteProcess phones) {
        return engines.serve(jar("management"), "codriver.management,nicecall.catcher,library.return,chatbot.marketing")
                .withArgument("--pacenote.kakao.url=" + phones.uri("/simulators/kakao"));
    }

    /** Where they look. */
    private PacenoteJar mypage(EngineAddresses engines, PacenoteProcess phones) {
        return engines.serve(
                        jar("mypage"),
                        "codriver.mypage,nicecall.dashboard,teashop.customer,library.dashboard,chatbot.dashboard")
                .withArgument("--pacenote.kakao.url=" + phones.uri("/simulators/kakao"));
    }

    private PacenoteProcess start(PacenoteJar jar) {
        PacenoteProcess process = jar.start();
        processes.add(process);
        return process;
    }

    /** The engines' process, which came first, goes last. */
    @AfterEach
    void stop() {
        for (int last = processes.size() - 1; last >= 0; last--) {
            processes.get(last).close();
        }
    }
}
