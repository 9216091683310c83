package io.pacenote.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Processor time that JVMs and PostgreSQL's processes have used, from Linux's {@code /proc}. */
public final class CpuTime {

    /** {@code /proc} counts in hundredths of a second, whatever the kernel's own tick. */
    private static final double MILLIS_PER_TICK = 10;

    // places in /proc/<pid>/stat after the command in brackets: utime, stime, and those of children that have ended
    private static final int UTIME = 11;
    private static final int STIME = 12;
    private static final int CUTIME = 13;
    private static final int CSTIME = 14;

    private final long postmaster;
    private final List<Long> processes;
    private final List<Long> uncounted;

    /**
     * @param postmaster PostgreSQL's first process
     * @param processes others that count
     */
    public CpuTime(long postmaster, List<Long> processes) {
        this(postmaster, processes, List.of());
    }

    /** @param uncounted backends of PostgreSQL that only watch */
    public CpuTime(long postmaster, List<Long> processes, List<Long> uncounted) {
        this.postmaster = postmaster;
        this.processes = List.copyOf(processes);
        this.uncounted = List.copyOf(uncounted);
    }

    public double millis() throws IOException {
        long ticks = postgresTicks();
        for (long process : processes) {
            ticks += ticks(process, UTIME, STIME);
        }
        return ticks * MILLIS_PER_TICK;
    }

    /** The time of this JVM alone. */
    public static double ofThisJvm() throws IOException {
        return ticks(ProcessHandle.current().pid(), UTIME, STIME) * MILLIS_PER_TICK;
    }

    private long postgresTicks() throws IOException {
        long ticks = ticks(postmaster, UTIME, STIME, CUTIME, CSTIME);
        List<ProcessHandle> children =
                ProcessHandle.of(postmaster).orElseThrow().children().toList();
        for (ProcessHandle child : children) {
            ticks += uncounted.contains(child.pid()) ? 0 : ticks(child.pid(), UTIME, STIME);
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
