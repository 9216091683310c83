package io.pacenote.app.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.app.crash.EngineAddresses;
import io.pacenote.app.sweep.SweptSystem.Flow;
import io.pacenote.engines.KafkaEngine;
import io.pacenote.engines.PostgresEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Halts the application at the points of each flow of each system; whatever the point, it comes to rest with nothing lost and
 * nothing twice. Settings of the long runs: {@code sweep.points}, most runs of a flow; {@code sweep.flow}, a regular
 * expression that is found in the names of the chosen systems and flows, such as {@code nicecall OUT}.
 */
class CrashSweepIT {

    private static final SweptSystem CODRIVER = new SweptCodriver();
    private static final SweptSystem NICECALL = new SweptNicecall();
    private static final SweptSystem TEASHOP = new SweptTeashop();
    private static final SweptSystem LIBRARY = new SweptLibrary();
    private static final SweptSystem CHATBOT = new SweptChatbot();
    private static final List<SweptSystem> ALL = List.of(CODRIVER, NICECALL, TEASHOP, LIBRARY, CHATBOT);

    /** A sample for each build. */
    private static final int FEW = 2;

    private static final int MOST = Integer.getInteger("sweep.points", Integer.MAX_VALUE);
    private static final Pattern CHOSEN = Pattern.compile(System.getProperty("sweep.flow", ""));

    @TempDir
    private static Path dataDir;

    private static PostgresEngine postgres;
    private static KafkaEngine kafka;
    private static EngineAddresses engines;

    /** Of the samples: one process with all systems, as a start costs more than their halts. */
    private static @Nullable Deployment common;

    @BeforeAll
    static void startEngines() {
        postgres = PostgresEngine.start(dataDir, 0);
        kafka = KafkaEngine.start(dataDir, 0);
        engines = EngineAddresses.of(postgres, kafka);
    }

    @AfterAll
    static void stopEngines() {
        if (common != null) {
            common.close();
        }
        kafka.close();
        postgres.close();
    }

    @Test
    void someHaltsOfAMemberWhoCancelsWhilePayingLoseNothing() {
        assertThat(sample(CODRIVER, "CANCELS_WHILE_PAYING")).isGreaterThanOrEqualTo(FEW - 1);
    }

    @Test
    void someHaltsOfACustomerWhoIsDeniedLoseNothing() {
        assertThat(sample(NICECALL, "OUTSIDE")).isGreaterThanOrEqualTo(FEW - 1);
    }

    @Test
    void someHaltsOfACustomerWhoCancelsWhatWasShippedLoseNothing() {
        assertThat(sample(TEASHOP, "CANCELS_SHIPPED")).isGreaterThanOrEqualTo(FEW - 1);
    }

    @Test
    @DisplayName("004-N8, F9: some halts while a loan over the stock is canceled lose nothing")
    void someHaltsOfABorrowerWhoWantsTooManyLoseNothing() {
        assertThat(sample(LIBRARY, "GREEDY")).isGreaterThanOrEqualTo(FEW - 1);
    }

    @Test
    @DisplayName("002-F6, F10: some halts while the last of two requests is refused lose nothing")
    void someHaltsOfAUserWhoIsRefusedAfterAnApprovalLoseNothing() {
        assertThat(sample(CHATBOT, "GREEDY")).isGreaterThanOrEqualTo(FEW - 1);
    }

    @Test
    @DisplayName("002-F8, F9: some halts while a product is recommended lose nothing, and send nothing twice")
    void someHaltsOfAMarketerWhoRecommendsLoseNothing() {
        assertThat(sample(CHATBOT, "FOUND")).isGreaterThanOrEqualTo(FEW - 1);
    }

    @Tag("long")
    @TestFactory
    Stream<DynamicTest> noHaltLosesAnything() {
        return flows((system, flow) -> assertThat(sweep(system, flow, MOST, false))
                .isGreaterThanOrEqualTo(Math.min(MOST, flow.fewestEffects())));
    }

    /** A process is halted, and the next one while it takes up what the first one has left. */
    @Tag("long")
    @TestFactory
    Stream<DynamicTest> noHaltInARecoveryLosesAnything() {
        return flows((system, flow) ->
                assertThat(sweep(system, flow, MOST, true)).isGreaterThan(Math.min(MOST, flow.fewestEffects())));
    }

    /** Two processes that share the contexts are halted in different parts of the flow. */
    @Tag("long")
    @TestFactory
    Stream<DynamicTest> noHaltOfTwoProcessesLosesAnything() {
        return flows((system, flow) -> {
            try (Deployment split = Deployment.split(system, flow, engines, dataDir)) {
                assertThat(new Sweep(system, split).run(flow, MOST, false))
                        .isGreaterThan(Math.min(MOST, flow.fewestEffects()));
            }
        });
    }

    private static Stream<DynamicTest> flows(BiConsumer<SweptSystem, Flow> test) {
        return ALL.stream().flatMap(system -> system.flows().stream()
                .map(flow ->
                        DynamicTest.dynamicTest(system.name() + " " + flow.name(), () -> test.accept(system, flow)))
                .filter(chosen -> CHOSEN.matcher(chosen.getDisplayName()).find()));
    }

    private static Flow flow(SweptSystem system, String name) {
        return system.flows().stream()
                .filter(flow -> flow.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int sample(SweptSystem system, String flow) {
        if (common == null) {
            common = Deployment.common(ALL, engines, dataDir);
        }
        return new Sweep(system, common).run(flow(system, flow), FEW, false);
    }

    private static int sweep(SweptSystem system, Flow flow, int most, boolean twice) {
        try (Deployment whole = Deployment.whole(system, flow, engines, dataDir)) {
            return new Sweep(system, whole).run(flow, most, twice);
        }
    }
}
