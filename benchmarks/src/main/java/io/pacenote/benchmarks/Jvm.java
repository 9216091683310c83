package io.pacenote.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another JVM with the options and the class path of this one, for what must not share a heap or an environment. */
final class Jvm {

    private Jvm() {}

    /** @throws IOException when it ends badly; it has told why */
    static void run(Class<?> main, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        ProcessBuilder jvm = new ProcessBuilder(command(main, args)).inheritIO();
        jvm.environment().putAll(environment);
        Process process = jvm.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "end of " + main.getSimpleName()));
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IOException("%s ended with %d".formatted(main.getSimpleName(), exit));
        }
    }

    static List<String> command(Class<?> main, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        return command;
    }

    /** With this one, and with all that it has started itself. */
    private static void end(Process process) {
        process.destroy();
        process.onExit().join();
    }
}
