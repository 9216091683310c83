package io.pacenote.app.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.app.crash.EngineAddresses;
import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.sweep.SweptSystem.Flow;
import io.pacenote.engines.KafkaEngine;
import io.pacenote.engines.PostgresEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Halts the application at the points of each flow of each system; whatever the point, it comes to rest with nothing lost and
 * nothing twice. Settings of the long runs: {@code sweep.points}, most points of a flow; {@code sweep.flow}, a regular
 * expression of flows' names.
 */
class CrashSweepIT {

    private static final SweptSystem CODRIVER = new SweptCodriver();
    private static final SweptSystem NICECALL = new SweptNicecall();

    /** A sample for each build. */
    private static final int FEW = 5;

    private static final int MOST = Integer.getInteger("sweep.points", Integer.MAX_VALUE);
    private static final String CHOSEN = System.getProperty("sweep.flow", ".*");

    /** Not much longer than what they guard, so that what a dead process held is free soon. */
    private static final List<String> SHORT_LEASES = List.of(
            "--pacenote.psp.timeout=1s",
            "--pacenote.saga.lease=3s",
            "--codriver.payment.lease=2500ms",
            "--codriver.payment.max-retry=2s",
            "--nicecall.caller.lease=3s",
            "--nicecall.payment.lease=2500ms",
            "--nicecall.payment.max-retry=2s");

    @TempDir
    private static Path dataDir;

    private static PostgresEngine postgres;
    private static KafkaEngine kafka;

    @BeforeAll
    static void startEngines() {
        postgres = PostgresEngine.start(dataDir, 0);
        kafka = KafkaEngine.start(dataDir, 0);
    }

    @AfterAll
    static void stopEngines() {
        kafka.close();
        postgres.close();
    }

    @Test
    void someHaltsOfAMemberWhoCancelsWhilePayingLoseNothing() {
        assertThat(sweep(CODRIVER, flow(CODRIVER, "CANCELS_WHILE_PAYING"), FEW, false))
                .isGreaterThanOrEqualTo(FEW - 1);
    }

    @Test
    void someHaltsOfACustomerWhoIsDeniedLoseNothing() {
        assertThat(sweep(NICECALL, flow(NICECALL, "OUTSIDE"), FEW, false)).isGreaterThanOrEqualTo(FEW - 1);
    }

    @Tag("long")
    @TestFactory
    Stream<DynamicTest> noHaltLosesAnything() {
        return flows((system, flow) -> assertThat(sweep(system, flow, MOST, false))
                .isGreaterThanOrEqualTo(Math.min(MOST, flow.fewestEffects())));
    }

    /** A process is halted while it takes up what the one before it has left. */
    @Tag("long")
    @TestFactory
    Stream<DynamicTest> noHaltInARecoveryLosesAnything() {
        return flows((system, flow) ->
                assertThat(sweep(system, flow, MOST, true)).isGreaterThan(Math.min(MOST, flow.fewestEffects())));
    }

    private static Stream<DynamicTest> flows(BiConsumer<SweptSystem, Flow> test) {
        return Stream.of(CODRIVER, NICECALL).flatMap(system -> system.flows().stream()
                .filter(flow -> flow.name().matches(CHOSEN))
                .map(flow -> DynamicTest.dynamicTest(
                        system.contexts() + " " + flow.name(), () -> test.accept(system, flow))));
    }

    private static Flow flow(SweptSystem system, String name) {
        return system.flows().stream()
                .filter(flow -> flow.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int sweep(SweptSystem system, Flow flow, int most, boolean twice) {
        try (SweptProcess process = new SweptProcess(jar(system, flow))) {
            return new Sweep(system, process).run(flow, most, twice);
        }
    }

    private static PacenoteJar jar(SweptSystem system, Flow flow) {
        PacenoteJar jar = EngineAddresses.of(postgres, kafka)
                .serve(PacenoteJar.unpacked(dataDir.resolve(flow.name())), system.contexts());
        for (String setting : SHORT_LEASES) {
            jar = jar.withArgument(setting);
        }
        for (String setting : flow.settings()) {
            jar = jar.withArgument(setting);
        }
        return jar;
    }
}
