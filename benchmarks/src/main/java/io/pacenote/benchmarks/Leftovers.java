package io.pacenote.benchmarks;

import io.pacenote.engines.PostgresEngine;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What would outlive a JVM that is stopped in the middle of a run. */
public final class Leftovers {

    private static final long PATIENCE_SECONDS = 10;

    private Leftovers() {}

    /** The processes that it has started end with it, and so does PostgreSQL, which is no child of it. */
    public static void endWithThisJvm(PostgresEngine postgres) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres), "leftovers"));
    }

    private static void end(PostgresEngine postgres) {
        List<ProcessHandle> children = ProcessHandle.current().children().toList();
        children.forEach(ProcessHandle::destroy);
        children.forEach(Leftovers::awaitEnd);
        postgres.close();
    }

    /** Who has lost its engines would take its time. */
    private static void awaitEnd(ProcessHandle child) {
        child.onExit()
                .completeOnTimeout(child, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        child.destroyForcibly();
    }
}
