package io.pacenote.saga;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;

/** The operations of {@link Sagas} as an MBean, so that Hawtio shows them. Results are JSON texts. */
@ManagedResource(
        objectName = "io.pacenote:type=Sagas",
        description = "Durable sagas: search, inspect, retry, compensate, skip, pause, resume")
public class SagaMBean {

    /** As {@code GET /ops/sagas} has it. */
    private static final int DEFAULT_SIZE = 20;

    private static final String BY_AN_OPERATOR = "compensated by an operator";

    private final Sagas sagas;
    private final SagaSteering steering;
    private final SagaPauses pauses;
    private final OperatorActions actions;
    private final ObjectMapper json;

    SagaMBean(Sagas sagas, SagaSteering steering, SagaPauses pauses, OperatorActions actions, ObjectMapper json) {
        this.sagas = sagas;
        this.steering = steering;
        this.pauses = pauses;
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
                new OperatorAction("saga.compensate", id, reason), () -> sagas.compensate(saga, BY_AN_OPERATOR));
    }

    @ManagedOperation(description = "Declares a stuck compensation done; false when that step is none")
    @ManagedOperationParameter(name = "id", description = "id of the saga")
    @ManagedOperationParameter(name = "seq", description = "number of the step")
    @ManagedOperationParameter(name = "reason", description = "why; must be given")
    public boolean skip(String id, int seq, String reason) {
        UUID saga = UUID.fromString(id);
        return actions.transacted(
                new OperatorAction("saga.skip", id + " step " + seq, reason).withReason(),
                () -> steering.skip(saga, seq, reason));
    }

    @ManagedOperation(
            description = "Gives all stuck sagas that match fresh attempts; tells how many, and how many are left")
    @ManagedOperationParameter(name = "name", description = "name of the sagas; empty for any")
    @ManagedOperationParameter(name = "from", description = "begun at this time or later, such as 2026-11-30T12:00:00Z")
    @ManagedOperationParameter(name = "to", description = "begun before this time; empty for any")
    @ManagedOperationParameter(name = "most", description = "1 to 1000; 0, with which Hawtio fills it in, means 100")
    @ManagedOperationParameter(name = "reason", description = "why; must be given")
    public String retryAll(String name, String from, String to, int most, String reason)
            throws JsonProcessingException {
        SagaFilter filter = filter(name, from, to, most);
        return json.writeValueAsString(actions.transacted(
                new OperatorAction("sagas.retry", filter.toString(), reason).withReason(),
                () -> steering.retry(filter)));
    }

    @ManagedOperation(description = "Undoes all active sagas that match; tells how many, and how many are left")
    @ManagedOperationParameter(name = "name", description = "name of the sagas")
    @ManagedOperationParameter(name = "from", description = "begun at this time or later, such as 2026-11-30T12:00:00Z")
    @ManagedOperationParameter(name = "to", description = "begun before this time; empty for any")
    @ManagedOperationParameter(name = "most", description = "1 to 1000; 0, with which Hawtio fills it in, means 100")
    @ManagedOperationParameter(name = "reason", description = "why; must be given")
    public String compensateAll(String name, String from, String to, int most, String reason)
            throws JsonProcessingException {
        SagaFilter filter = filter(requireName(name), from, to, most);
        return json.writeValueAsString(actions.transacted(
                new OperatorAction("sagas.compensate", filter.toString(), reason).withReason(),
                () -> steering.compensate(filter, BY_AN_OPERATOR)));
    }

    @ManagedOperation(description = "The names of sagas whose steps wait, since when and why")
    public String paused() throws JsonProcessingException {
        return json.writeValueAsString(pauses.list());
    }

    @ManagedOperation(description = "Has compensations and completions of sagas of this name wait, in all processes")
    @ManagedOperationParameter(name = "name", description = "name of the sagas")
    @ManagedOperationParameter(name = "reason", description = "why; must be given")
    public String pause(String name, String reason) throws JsonProcessingException {
        var pause = new OperatorAction("sagas.pause", requireName(name), reason).withReason();
        return json.writeValueAsString(actions.transacted(pause, () -> pauses.pause(name, reason)));
    }

    @ManagedOperation(description = "Has them go on; false when the name is not paused")
    @ManagedOperationParameter(name = "name", description = "name of the sagas")
    @ManagedOperationParameter(name = "reason", description = "why; must be given")
    public boolean resume(String name, String reason) {
        var resume = new OperatorAction("sagas.resume", requireName(name), reason).withReason();
        return actions.transacted(resume, () -> pauses.resume(name));
    }

    private static SagaFilter filter(String name, String from, String to, int most) {
        int bound = most == 0 ? SagaFilter.USUAL : most;
        return new SagaFilter(given(name), time(from), time(to), bound);
    }

    private static @Nullable Instant time(@Nullable String argument) {
        String text = given(argument);
        return text == null ? null : Instant.parse(text);
    }

    private static String requireName(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("the name of the sagas must be given");
        }
        return name;
    }

    private static @Nullable String given(@Nullable String argument) {
        return argument == null || argument.isBlank() ? null : argument;
    }
}
