package io.pacenote.app.sweep;

import io.pacenote.app.crash.SystemInvariants;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A system joins the sweep by this one class: its flows, and how to judge what they leave behind. */
interface SweptSystem {

    String name();

    /** Its contexts, as {@code pacenote.contexts} takes them, for each of two processes; the first one has the simulators. */
    List<String> contexts();

    List<Flow> flows();

    /** A new run of a flow, by somebody whom no earlier run has met. */
    Run open(Flow flow, Site site);

    /** What must be true of the system; of all runs so far. */
    SystemInvariants invariants(Site site);

    /** Where the two halves of its contexts answer; it may be the same process. */
    record Site(URI first, URI second) {}

    /**
     * What a client does, and what the provider does to him.
     *
     * @param settings of the application, for this flow alone
     * @param fewestEffects so many effects it has at least; fewer mean that some are no longer seen
     */
    record Flow(String name, List<String> settings, int fewestEffects) {}

    /** One run of a flow. */
    interface Run {

        /** The entry of the provider's fault plan. */
        Map<String, Object> fault();

        /** Does the next thing that has no answer yet; what is halted meanwhile does not answer. */
        void goOn() throws InterruptedException;

        boolean isDone();
    }
}
