package io.pacenote.engines;

/** How long embedded engines run, and whose they are. */
public enum EngineLifetime {

    /** They belong to one application context: they stop after everything that uses them, and their data stays. */
    APPLICATION,

    /** All application contexts of the process use the same; they stop with the process, and their data is deleted. */
    JVM
}
