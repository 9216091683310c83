package io.pacenote.benchmarks.flow;

import io.pacenote.app.crash.EngineAddresses;
import io.pacenote.app.process.PacenoteJar;
import io.pacenote.app.process.PacenoteProcess;
import io.pacenote.benchmarks.LocalJmx;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Pacenote as it is packaged: all contexts of codriver in one process, or each in its own. */
public final class PacenoteSite implements Site {

    private static final String POOL = "benchmark";
    private static final String SYSTEM = "codriver";
    private static final List<String> CONTEXTS =
            List.of("codriver.subscription", "codriver.payment", "codriver.management", "codriver.mypage");

    private final String variant;
    private final SiteEngines engines;
    private final List<PacenoteProcess> processes = new ArrayList<>();

    private PacenoteSite(String variant, SiteEngines engines, URI provider, List<String> contexts) {
        this.variant = variant;
        this.engines = engines;
        for (String context : contexts) {
            processes.add(start(engines, context, provider));
        }
        processes.forEach(PacenoteProcess::awaitReady);
    }

    /** @param provider where payments are charged */
    public static PacenoteSite oneProcess(SiteEngines engines, URI provider) {
        return new PacenoteSite("one-process", engines, provider, List.of(SYSTEM));
    }

    static PacenoteSite split(SiteEngines engines, URI provider) {
        return new PacenoteSite("split", engines, provider, CONTEXTS);
    }

    /** By a start of Pacenote that is for this alone. */
    static void createTablesAndTopics(SiteEngines engines, URI provider) {
        try (PacenoteProcess once = start(engines, SYSTEM, provider)) {
            once.awaitReady();
        }
    }

    private static PacenoteProcess start(SiteEngines engines, String contexts, URI provider) {
        PacenoteJar jar = PacenoteJar.embedded(engines.data().resolve(contexts)).withJvmOptions(ServerJvm.options());
        return new EngineAddresses(engines.jdbcUrl(), engines.password(), engines.brokers())
                .serve(jar, contexts)
                .withArgument("--pacenote.psp.url=" + provider)
                .withArgument("--spring.datasource.hikari.register-mbeans=true")
                .withArgument("--spring.datasource.hikari.pool-name=" + POOL)
                .start();
    }

    @Override
    public String engine() {
        return "pacenote";
    }

    @Override
    public String variant() {
        return variant;
    }

    @Override
    public URI subscriptions() {
        return processes.get(0).uri("/codriver/subscriptions");
    }

    /** The history, where mypage is. */
    public URI history() {
        return processes.get(processes.size() - 1).uri("/codriver/mypages");
    }

    @Override
    public SiteEngines engines() {
        return engines;
    }

    @Override
    public List<Long> processes() {
        return processes.stream().map(PacenoteProcess::pid).toList();
    }

    @Override
    public void renewConnections() throws Exception {
        for (PacenoteProcess process : processes) {
            try (LocalJmx jvm = LocalJmx.of(process.pid())) {
                jvm.invoke("com.zaxxer.hikari:type=Pool (" + POOL + ")", "softEvictConnections");
            }
        }
    }

    /** Bytes of live objects in all heaps, after a collection. */
    long heap() throws IOException {
        long bytes = 0;
        for (PacenoteProcess process : processes) {
            try (LocalJmx jvm = LocalJmx.of(process.pid())) {
                bytes += jvm.liveHeap();
            }
        }
        return bytes;
    }

    @Override
    public void close() {
        processes.forEach(PacenoteProcess::terminate);
        processes.forEach(PacenoteProcess::close);
        engines.close();
    }
}
