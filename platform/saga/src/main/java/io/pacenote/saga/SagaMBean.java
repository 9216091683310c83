package io.pacenote.saga;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;

/** The operations of {@link Sagas} as an MBean, so that Hawtio shows them. Results are JSON texts. */
@ManagedResource(
        objectName = "io.pacenote:type=Sagas",
        description = "Durable sagas: search, inspect, retry, compensate")
public class SagaMBean {

    /** As {@code GET /ops/sagas} has it. */
    private static final int DEFAULT_SIZE = 20;

    private final Sagas sagas;
    private final OperatorActions actions;
    private final ObjectMapper json;

    SagaMBean(Sagas sagas, OperatorActions actions, ObjectMapper json) {
        this.sagas = sagas;
        this.actions = actions;
        this.json = json;
    }

    @ManagedOperation(description = "Sagas, the newest first; an empty argument means any")
    @ManagedOperationParameter(
            name = "status",
            description = "ACTIVE, COMPLETING, COMPLETED, COMPENSATING, COMPENSATED, STUCK")
    @ManagedOperationParameter(name = "name", description = "name of the saga")
    @ManagedOperationParameter(name = "key", description = "business key")
    @ManagedOperationParameter(name = "page", description = "from 0")
    @ManagedOperationParameter(name = "size", description = "1 to 1000; 0, with which Hawtio fills it in, means 20")
    public String search(String status, String name, String key, int page, int size) throws JsonProcessingException {
        SagaStatus wanted = given(status) == null ? null : SagaStatus.valueOf(status);
        int rows = size == 0 ? DEFAULT_SIZE : size;
        return json.writeValueAsString(sagas.search(new SagaSearch(wanted, given(name), given(key), page, rows)));
    }

    @ManagedOperation(description = "A saga with its steps and timeline; null when there is none")
    @ManagedOperationParameter(name = "id", description = "id of the saga")
    public String get(String id) throws JsonProcessingException {
        return json.writeValueAsString(sagas.find(UUID.fromString(id)).orElse(null));
    }

    @ManagedOperation(description = "Gives a stuck saga fresh attempts; false when it is not stuck")
    @ManagedOperationParameter(name = "id", description = "id of the saga")
    @ManagedOperationParameter(name = "reason", description = "why; empty for none")
    public boolean retry(String id, String reason) {
        UUID saga = UUID.fromString(id);
        return actions.transacted(new OperatorAction("saga.retry", id, reason), () -> sagas.retry(saga));
    }

    @ManagedOperation(description = "Undoes an active saga; false when it is not active")
    @ManagedOperationParameter(name = "id", description = "id of the saga")
    @ManagedOperationParameter(name = "reason", description = "why; empty for none")
    public boolean compensate(String id, String reason) {
        UUID saga = UUID.fromString(id);
        return actions.transacted(
                new OperatorAction("saga.compensate", id, reason),
                () -> sagas.compensate(saga, "compensated by an operator"));
    }

    private static @Nullable String given(@Nullable String argument) {
        return argument == null || argument.isBlank() ? null : argument;
    }
}
