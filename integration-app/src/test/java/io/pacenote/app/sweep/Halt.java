package io.pacenote.app.sweep;

import io.pacenote.app.sweep.inside.CrashPoint;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the processes of a deployment are halted in one run of a flow.
 *
 * @param points of each process
 * @param recovery of any process that is started after a halt, by its own count
 */
record Halt(List<CrashPoint> points, CrashPoint recovery) {

    /** So far into a recovery a second halt comes: it has taken up by then what was left. */
    private static final int RECOVERY_POINTS = 16;

    /** No halt in any of so many processes. */
    static Halt none(int processes) {
        return new Halt(Collections.nCopies(processes, CrashPoint.NONE), CrashPoint.NONE);
    }

    /**
     * Where to halt in a flow: everywhere, or at points that are evenly spread over it. Where there are several processes, all
     * halt, in different parts of the flow.
     *
     * @param effects how many each process has
     * @param most runs
     * @param twice whether to halt the recovery too
     */
    static List<Halt> plan(List<Integer> effects, int most, boolean twice) {
        int points = 2 * Collections.max(effects);
        int runs = Math.min(points, most);
        return IntStream.range(0, runs)
                .mapToObj(run -> new Halt(
                        spread(effects, run, runs), twice ? CrashPoint.at(run % RECOVERY_POINTS) : CrashPoint.NONE))
                .toList();
    }

    /** The second process is half a flow ahead of the first, so that early points of one meet late points of the other. */
    private static List<CrashPoint> spread(List<Integer> effects, int run, int runs) {
        return IntStream.range(0, effects.size())
                .mapToObj(process -> {
                    int shifted = (run + process * runs / effects.size()) % runs;
                    return CrashPoint.at((int) ((long) shifted * 2 * effects.get(process) / runs));
                })
                .toList();
    }
}
