package io.pacenote.tasks;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.builder.EndpointConsumerBuilder;
import org.apache.camel.builder.EndpointProducerBuilder;
import org.apache.camel.builder.endpoint.AbstractEndpointBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint {@code tasks:<name>} in Java. A route that does what is due begins with it; one that makes something due ends with
 * {@code to(tasks(NAME))}, inside its transaction.
 *
 * <pre>{@code
 * from(tasks(CHARGE_DUE).claim(payments::claimDue).lease(settings.lease()).maxConcurrent(16)).routeId(CHARGE_DUE)
 * }</pre>
 */
public final class TasksEndpointBuilder extends AbstractEndpointBuilder
        implements EndpointConsumerBuilder, EndpointProducerBuilder {

    private TasksEndpointBuilder(String name) {
        super("tasks", name);
    }

    /** @param name of the work; as a rule that of the route that does it */
    public static TasksEndpointBuilder tasks(String name) {
        return new TasksEndpointBuilder(name);
    }

    /** How due rows are claimed; twice as many at a time as are done at once. */
    public <T> TasksEndpointBuilder claim(DueTasks<T> claim) {
        doSetProperty("claim", claim);
        return this;
    }

    /** Of what saga a task is part, as its trace is that of its saga; without it, and for null, it is part of none. */
    public <T> TasksEndpointBuilder saga(Function<T, @Nullable String> sagaOf) {
        doSetProperty("sagaOf", sagaOf);
        return this;
    }

    /**
     * What has caused a task that is part of no saga, as its trace is that of its cause: the {@code traceparent} that was current
     * when it was stored. Without it, and for null, a trace begins.
     */
    public <T> TasksEndpointBuilder cause(Function<T, @Nullable String> causeOf) {
        doSetProperty("causeOf", causeOf);
        return this;
    }

    /** What is due, for metrics; without it this work is not measured. */
    public TasksEndpointBuilder backlog(Supplier<? extends Backlog> backlog) {
        doSetProperty("backlog", backlog);
        return this;
    }

    /** How many rows are done at once in this process. */
    public TasksEndpointBuilder maxConcurrent(int tasks) {
        doSetProperty("maxConcurrent", tasks);
        return this;
    }

    /** How long a claimed row is this process's alone; more than twice as long as the route may take with it. */
    public TasksEndpointBuilder lease(Duration lease) {
        doSetProperty("lease", lease);
        return this;
    }

    /** How often to look for due rows that no commit of this process has announced. */
    public TasksEndpointBuilder poll(Duration interval) {
        doSetProperty("poll", interval);
        return this;
    }
}
