package io.pacenote.app.sweep;

import io.pacenote.app.crash.EngineAddresses;
import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.sweep.SweptSystem.Flow;
import io.pacenote.app.sweep.SweptSystem.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processes that serve a system: one with all its contexts, or two with half of them each; or one that
 * serves all systems.
 */
final class Deployment implements AutoCloseable {

    /** Not much longer than what they guard, so that what a dead process held is free soon. */
    private static final List<String> SHORT_LEASES = List.of(
            "--pacenote.psp.timeout=1s",
            "--pacenote.saga.lease=3s",
            "--codriver.payment.lease=2500ms",
            "--codriver.payment.max-retry=2s",
            "--nicecall.caller.lease=3s",
            "--nicecall.payment.lease=2500ms",
            "--nicecall.payment.max-retry=2s",
            "--teashop.order.lease=3s",
            "--teashop.order.max-retry=2s",
            "--teashop.pay.lease=2500ms",
            "--teashop.pay.max-retry=2s",
            "--chatbot.train.timeout=1s",
            "--chatbot.train.lease=2500ms",
            "--chatbot.train.max-retry=2s",
            "--chatbot.marketing.lease=3s",
            "--chatbot.marketing.max-retry=2s");

    private final List<SweptProcess> processes;

    private Deployment(PacenoteJar... jars) {
        this.processes = Stream.of(jars).map(SweptProcess::new).toList();
    }

    /** @param dataDir of all deployments on these engines */
    static Deployment whole(SweptSystem system, Flow flow, EngineAddresses engines, Path dataDir) {
        return new Deployment(jar(nameOf(system, flow, "whole"), flow.settings(), engines, dataDir, system.contexts()));
    }

    /**
     * For flows that need no settings.
     *
     * @param dataDir of all deployments on these engines
     */
    static Deployment common(List<SweptSystem> systems, EngineAddresses engines, Path dataDir) {
        List<String> contexts =
                systems.stream().flatMap(system -> system.contexts().stream()).toList();
        return new Deployment(jar("common", List.of(), engines, dataDir, contexts));
    }

    /** @param dataDir of all deployments on these engines */
    static Deployment split(SweptSystem system, Flow flow, EngineAddresses engines, Path dataDir) {
        List<String> contexts = system.contexts();
        PacenoteJar first =
                jar(nameOf(system, flow, "first"), flow.settings(), engines, dataDir, contexts.subList(0, 1));
        PacenoteJar second =
                jar(nameOf(system, flow, "second"), flow.settings(), engines, dataDir, contexts.subList(1, 2));
        return new Deployment(
                first.withArgument("--nicecall.caller.payment-url=" + second.baseUri() + "/nicecall")
                        .withArgument("--teashop.order.pay-url=" + second.baseUri() + "/teashop")
                        .withArgument("--library.borrow.book-url=" + second.baseUri() + "/library"),
                second.withArgument("--pacenote.psp.url=" + first.baseUri() + "/simulators/psp"));
    }

    /** The dashboard is a database beside the engines: it has to stay the same as long as they do. */
    private static PacenoteJar jar(
            String name, List<String> settings, EngineAddresses engines, Path dataDir, List<String> contexts) {
        PacenoteJar woven = PacenoteJar.unpacked(dataDir.resolve(name), "woven", WovenDrivers::in);
        PacenoteJar jar = engines.serve(woven, String.join(",", contexts))
                .withArgument("--nicecall.dashboard.store=" + dataDir.resolve("dashboard"));
        for (String setting :
                Stream.concat(SHORT_LEASES.stream(), settings.stream()).toList()) {
            jar = jar.withArgument(setting);
        }
        return jar;
    }

    private static String nameOf(SweptSystem system, Flow flow, String part) {
        return system.name() + "-" + flow.name() + "-" + part;
    }

    Site site() {
        return new Site(
                processes.get(0).base(), processes.get(processes.size() - 1).base());
    }

    void awaitReady() {
        processes.forEach(SweptProcess::awaitReady);
    }

    /** From now on effects are counted, and the processes halt where the halt says. */
    void begin(Halt halt) {
        for (int each = 0; each < processes.size(); each++) {
            processes.get(each).begin(halt.points().get(each), halt.recovery());
        }
    }

    /** How often processes have halted. */
    int halts() {
        return processes.stream().mapToInt(SweptProcess::halts).sum();
    }

    /** Names of the effects since the last beginning, of each process. */
    List<List<String>> effects() {
        return processes.stream().map(SweptProcess::effects).toList();
    }

    @Override
    public void close() {
        processes.forEach(SweptProcess::close);
    }
}
