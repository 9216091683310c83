package io.pacenote.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Processor time that this JVM and PostgreSQL's processes have used, from Linux's {@code /proc}. */
final class CpuTime {

    /** {@code /proc} counts in hundredths of a second, whatever the kernel's own tick. */
    private static final double MILLIS_PER_TICK = 10;

    private static final double NANOS_PER_MILLI = 1e6;

    // places in /proc/<pid>/stat after the command in brackets: utime, stime, and those of children that have ended
    private static final int UTIME = 11;
    private static final int STIME = 12;
    private static final int CUTIME = 13;
    private static final int CSTIME = 14;

    private final long postmaster;
    private final OperatingSystemMXBean jvm = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    CpuTime(long postmaster) {
        this.postmaster = postmaster;
    }

    double millis() throws IOException {
        return jvm.getProcessCpuTime() / NANOS_PER_MILLI + postgresTicks() * MILLIS_PER_TICK;
    }

    private long postgresTicks() throws IOException {
        long ticks = ticks(postmaster, UTIME, STIME, CUTIME, CSTIME);
        List<ProcessHandle> children =
                ProcessHandle.of(postmaster).orElseThrow().children().toList();
        for (ProcessHandle child : children) {
            ticks += ticks(child.pid(), UTIME, STIME);
        }
        return ticks;
    }

    private static long ticks(long pid, int... places) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int place : places) {
                ticks += Long.parseLong(fields[place]);
            }
            return ticks;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
