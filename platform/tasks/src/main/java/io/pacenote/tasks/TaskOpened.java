package io.pacenote.tasks;

import java.util.function.Supplier;

/**
 * A route that does due work has been started, and can say what is due. Published as a Spring application event.
 *
 * @param task name of the endpoint
 * @param backlog asks the database
 */
public record TaskOpened(String task, Supplier<? extends Backlog> backlog) {}
