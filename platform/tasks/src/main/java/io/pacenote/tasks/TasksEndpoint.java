package io.pacenote.tasks;

import io.pacenote.postgres.WakeUpSignal;
import io.pacenote.tracing.TracedWork;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Work of one name. Its consumer does what is due; to send to it says, once the transaction has committed, that something is. */
public final class TasksEndpoint extends DefaultEndpoint {

    private final String task;
    private final TasksComponent component;
    private final TransactionOperations transactions;
    private final WakeUpSignal signal;
    private final TaskTrace trace;
    private @Nullable DueTasks<?> claim;
    private @Nullable Function<Object, @Nullable String> sagaOf;
    private @Nullable Function<Object, @Nullable String> causeOf;
    private @Nullable Supplier<? extends Backlog> backlog;
    private int maxConcurrent = 1;
    private Duration lease = Duration.ofSeconds(30);
    private Duration poll = Duration.ofSeconds(1);

    TasksEndpoint(
            String task,
            String uri,
            TasksComponent component,
            TransactionOperations transactions,
            WakeUpSignal signal,
            TaskTrace trace) {
        super(uri, component);
        this.task = task;
        this.component = component;
        this.transactions = transactions;
        this.signal = signal;
        this.trace = trace;
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) {
                signal.sendAfterCommit();
            }
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        var claims = new Claims(
                transactions,
                Objects.requireNonNull(claim, () -> getEndpointUri() + " does not say how to claim"),
                2 * maxConcurrent,
                lease);
        var consumer = new TasksConsumer(this, processor, claims, signal);
        configureConsumer(consumer);
        if (backlog != null) {
            component.opened(task, backlog);
        }
        return consumer;
    }

    /** Begins to do a task. */
    TracedWork trace(String route, Object task) {
        return trace.begin(route, task, sagaOf, causeOf);
    }

    int getMaxConcurrent() {
        return maxConcurrent;
    }

    Duration getPoll() {
        return poll;
    }

    public void setClaim(DueTasks<?> claim) {
        this.claim = claim;
    }

    public void setSagaOf(Function<Object, @Nullable String> sagaOf) {
        this.sagaOf = sagaOf;
    }

    public void setCauseOf(Function<Object, @Nullable String> causeOf) {
        this.causeOf = causeOf;
    }

    public void setBacklog(Supplier<? extends Backlog> backlog) {
        this.backlog = backlog;
    }

    public void setMaxConcurrent(int maxConcurrent) {
        this.maxConcurrent = maxConcurrent;
    }

    public void setLease(Duration lease) {
        this.lease = lease;
    }

    public void setPoll(Duration poll) {
        this.poll = poll;
    }
}
