package io.pacenote.app.sweep;

import io.pacenote.app.crash.SystemInvariants;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A system joins the sweep by this one class: its flows, and how to judge what they leave behind. */
interface SweptSystem {

    /** As {@code pacenote.contexts} takes them. */
    String contexts();

    List<Flow> flows();

    /** A new run of a flow, by somebody whom no earlier run has met. */
    Run open(Flow flow, URI process);

    /** What must be true of the system; of all runs so far. */
    SystemInvariants invariants(URI process);

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
