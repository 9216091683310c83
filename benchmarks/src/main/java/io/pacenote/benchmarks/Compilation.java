package io.pacenote.benchmarks;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/** Java's compilers, which have threads of their own and go on when a turn is over. */
final class Compilation {

    private static final long LOOK_MS = 1_000;
    private static final long HARDLY_MS = 50;

    private Compilation() {}

    /** Comes back when they rest: what they do later would be taken from whoever has the next turn. */
    static void awaitRest() throws InterruptedException {
        CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
        long before;
        long now = compilers.getTotalCompilationTime();
        do {
            before = now;
            Thread.sleep(LOOK_MS);
            now = compilers.getTotalCompilationTime();
        } while (now - before > HARDLY_MS);
    }
}
