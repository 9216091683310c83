package io.pacenote.tasks;

import io.pacenote.postgres.WakeUpSignal;
import io.pacenote.tracing.TraceOfSaga;
import io.pacenote.tracing.Tracing;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.springframework.transaction.support.TransactionOperations;

/** Camel component {@code tasks:<name>}; in Java, begin with {@link TasksEndpointBuilder#tasks}. */
public final class TasksComponent extends DefaultComponent {

    private final TransactionOperations transactions;
    private final TaskTrace trace;
    private final Map<String, WakeUpSignal> signals = new ConcurrentHashMap<>();

    /** @param transactions in which claims are made */
    public TasksComponent(TransactionOperations transactions, Tracing tracing, TraceOfSaga sagas) {
        this.transactions = transactions;
        this.trace = new TaskTrace(tracing, sagas);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        WakeUpSignal signal = signals.computeIfAbsent(remaining, name -> new WakeUpSignal());
        TasksEndpoint endpoint = new TasksEndpoint(uri, this, transactions, signal, trace);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
