package io.pacenote.app.crash;

import java.util.List;

/**
 * What must be true of a system whenever it has come to rest, whatever happened before. Reads only what anybody can read over
 * HTTP, and the simulators' ledgers.
 */
@FunctionalInterface
public interface SystemInvariants {

    /** What is wrong now, a line each; while work is under way something may be. */
    List<String> violations();
}
