package io.pacenote.benchmarks.flow;

import io.pacenote.benchmarks.Settings;
import java.util.List;
import java.util.stream.Stream;

/** The JVM of whatever is measured: Java's defaults but for the heap, the same for all. */
public final class ServerJvm {

    private static final List<String> HEAP = List.of("-Xms1g", "-Xmx1g");

    private ServerJvm() {}

    /** With those of {@code bench.jvmOptions}, such as a profiler's. */
    public static List<String> options() {
        return Stream.concat(HEAP.stream(), Settings.words("jvmOptions").stream())
                .toList();
    }
}
