package io.pacenote.contexts;

/**
 * What a context is doing in this process.
 *
 * @param name {@code <system>.<context>}
 * @param status {@code Started} when all its routes run, else {@code Stopped}
 * @param routes how many routes it has
 * @param inflight how many exchanges its routes are working on
 */
public record ContextStatus(String name, String status, int routes, int inflight) {

    static final String STARTED = "Started";
    static final String STOPPED = "Stopped";
}
