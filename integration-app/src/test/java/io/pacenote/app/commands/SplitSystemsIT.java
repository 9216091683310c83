package io.pacenote.app.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.crash.JsonClient;
import io.pacenote.app.crash.Rest;
import io.pacenote.app.crash.codriver.CodriverLoad;
import io.pacenote.app.crash.codriver.CodriverSite;
import io.pacenote.app.crash.nicecall.NicecallLoad;
import io.pacenote.app.crash.nicecall.NicecallSite;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Systems with a process for each context, behind the gateway, as {@code bin/split} starts them. */
@Tag("long")
class SplitSystemsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration CALM = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int ENOUGH = 5;

    @TempDir
    private Path data;

    @Test
    @DisplayName(
            "0.6 N-1, N-2, N-4, N-6: codriver split; payment twice, one killed; 100.00 % while contexts are restarted")
    void codriver() {
        try (SplitScript split = SplitScript.start(data, "codriver").awaitUp()) {
            aMemberSubscribes(split);
            split.run("scale", "codriver.payment");
            killsOneOfTwoPayments(split);
            restartsUnderLoad(split, List.of(GatewayLoad.CODRIVER), "codriver.subscription", "codriver.mypage");
        }
    }

    @Test
    @DisplayName(
            "0.6 N-1, N-2, N-4, N-6: codriver and nicecall split; kills, payment twice, every context restarted, 100.00 %")
    void codriverAndNicecall() {
        try (SplitScript split = SplitScript.start(data, "codriver", "nicecall").awaitUp()) {
            aMemberSubscribes(split);
            aDriverComes(split);
            split.run("scale", "codriver.payment");
            killsOneOfTwoPayments(split);
            killsWithoutAnother(split, "nicecall.catcher");
            restartsUnderLoad(split, List.of(GatewayLoad.CODRIVER, GatewayLoad.NICECALL));
        }
    }

    /** The narrative scenario of system 000, from the application to its end. */
    private static void aMemberSubscribes(SplitScript split) {
        String codriver = ":" + split.first("gateway").getPort() + "/codriver";
        Httpie.Answer applied = Httpie.expect(201, "http " + codriver + "/subscriptions userId=900001 subStatus=true");
        assertThat(applied.json().at("/_links/self/href").asText())
                .as("a link for the client, not for the gateway")
                .startsWith("http://localhost" + codriver + "/subscriptions/");
        String history = "http " + codriver + "/mypages?userId=900001";
        awaitThat(history, "\"SUBSCRIBED\"");
        assertThat(Httpie.expect(200, "http " + codriver + "/payments?userId=900001")
                        .body())
                .contains("\"APPROVED\"");
        Httpie.expect(201, "http " + codriver + "/subscriptions userId=900001 subStatus=false");
        awaitThat(history, "\"UNSUBSCRIBED\"");
    }

    /** That of system 003; caller asks payment through the gateway. */
    private static void aDriverComes(SplitScript split) {
        String nicecall = ":" + split.first("gateway").getPort() + "/nicecall";
        String callId = Httpie.expect(
                        201, "http " + nicecall + "/calls mobile=12-1234 location=bundang payType=CARD payAmount=10000")
                .text("callId");
        // a process that has just begun may need longer than a payment may take: then one tries later, as one is told
        await().atMost(PATIENCE)
                .until(() -> Httpie.run("http POST " + nicecall + "/calls/payCall/" + callId)
                                .status()
                        == 200);
        awaitThat("http " + nicecall + "/catches/search/findByCallId?callId=" + callId, "RECEIVED");
        Httpie.expect(200, "http " + nicecall + "/catches/catchCall/" + callId + "/hong");
        awaitThat("http " + nicecall + "/dashboards/myPage/" + callId, "CallCaught");
    }

    /** Both charge; one is killed, the other goes on, and every charge and refund balances. */
    private static void killsOneOfTwoPayments(SplitScript split) {
        URI gateway = split.first("gateway");
        CodriverSite site = new CodriverSite(gateway, gateway, gateway, gateway, split.engines());
        try (CodriverLoad load = new CodriverLoad(site)) {
            load.moveFaults();
            load.start(PAUSE);
            await().atMost(PATIENCE)
                    .until(() -> charges(split.first("codriver.payment")) > ENOUGH
                            && charges(split.second("codriver.payment")) > ENOUGH);
            double before = charges(split.first("codriver.payment"));
            split.kill9("codriver.payment", 2);
            await().atMost(PATIENCE).until(() -> charges(split.first("codriver.payment")) > before + ENOUGH);
            await().atMost(PATIENCE).until(() -> split.output().contains("codriver.payment has died"));
            load.finish(PATIENCE);
            new Rest(split.engines(), CALM).await(PATIENCE, load.invariants());
            assertThat(load.answers().unclean()).isEmpty();
        }
    }

    /** Calls are made and paid meanwhile; what was meant for the context waits for it. */
    private static void killsWithoutAnother(SplitScript split, String context) {
        URI gateway = split.first("gateway");
        try (NicecallLoad load =
                new NicecallLoad(new NicecallSite(gateway, gateway, gateway, gateway, split.engines()))) {
            load.start(PAUSE);
            await().atMost(PATIENCE).until(() -> load.accepted() > ENOUGH);
            split.kill9(context, 1);
            int before = load.accepted();
            await().atMost(PATIENCE).until(() -> split.output().contains(context + " has died"));
            split.run("restart", context);
            await().atMost(PATIENCE).until(() -> load.accepted() > before + ENOUGH);
            load.finish(PATIENCE);
            new Rest(split.engines(), CALM).await(PATIENCE, load.invariants());
        }
    }

    /** @param contexts none for all */
    private static void restartsUnderLoad(SplitScript split, List<Map<String, String>> systems, String... contexts) {
        String[] command = new String[contexts.length + 1];
        command[0] = "restart";
        System.arraycopy(contexts, 0, command, 1, contexts.length);
        GatewayLoad load = new GatewayLoad(split.first("gateway"), systems);
        try (load) {
            split.run(command);
        }
        assertThat(load.failed()).isEmpty();
        assertThat(load.succeeded().keySet())
                .containsAll(systems.stream()
                        .flatMap(paths -> paths.keySet().stream())
                        .toList());
        assertThat(load.succeeded())
                .allSatisfy((request, times) -> assertThat(times).isGreaterThan(ENOUGH));
    }

    /** How often a process has called the provider for a charge. */
    private static double charges(URI process) {
        return new JsonClient()
                .get(process.resolve("/actuator/metrics/camel.exchanges.total?tag=routeId:codriver.payment.charge"))
                .path("measurements")
                .path(0)
                .path("value")
                .asDouble();
    }

    private static void awaitThat(String command, String part) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(Httpie.expect(200, command).body()).contains(part));
    }
}
