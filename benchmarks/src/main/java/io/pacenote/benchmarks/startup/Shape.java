package io.pacenote.benchmarks.startup;

import io.pacenote.app.crash.EngineAddresses;
import io.pacenote.app.process.PacenoteJar;

/** What a process runs, and where its engines are. */
enum Shape {
    /** All contexts, and the engines in the same process. */
    EMBEDDED("all, engines embedded") {
        @Override
        PacenoteJar of(PacenoteJar jar, EngineAddresses external) {
            return jar;
        }
    },
    /** All contexts, on engines that run already. */
    EXTERNAL("all") {
        @Override
        PacenoteJar of(PacenoteJar jar, EngineAddresses external) {
            return external.serve(jar, "all");
        }
    },
    /** One context, on engines that run already. */
    ONE_CONTEXT("codriver.payment") {
        @Override
        PacenoteJar of(PacenoteJar jar, EngineAddresses external) {
            return external.serve(jar, "codriver.payment");
        }
    };

    private final String title;

    Shape(String title) {
        this.title = title;
    }

    abstract PacenoteJar of(PacenoteJar jar, EngineAddresses external);

    @Override
    public String toString() {
        return title;
    }
}
