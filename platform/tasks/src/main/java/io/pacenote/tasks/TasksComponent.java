package io.pacenote.tasks;

import io.pacenote.postgres.WakeUpSignal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.springframework.transaction.support.TransactionOperations;

/** Camel component {@code tasks:<name>}; in Java, begin with {@link TasksEndpointBuilder#tasks}. */
public final class TasksComponent extends DefaultComponent {

    private final TransactionOperations transactions;
    private final Consumer<TaskOpened> listeners;
    private final TaskTrace trace;
    private final Map<String, WakeUpSignal> signals = new ConcurrentHashMap<>();

    /**
     * @param transactions in which claims are made
     * @param listeners are told of each route that is started and can say what is due
     * @param trace of what trace a task is part
     */
    TasksComponent(TransactionOperations transactions, Consumer<TaskOpened> listeners, TaskTrace trace) {
        this.transactions = transactions;
        this.listeners = listeners;
        this.trace = trace;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        WakeUpSignal signal = signals.computeIfAbsent(remaining, name -> new WakeUpSignal());
        TasksEndpoint endpoint = new TasksEndpoint(remaining, uri, this, transactions, signal, trace);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    void opened(String task, Supplier<? extends Backlog> backlog) {
        listeners.accept(new TaskOpened(task, backlog));
    }
}
