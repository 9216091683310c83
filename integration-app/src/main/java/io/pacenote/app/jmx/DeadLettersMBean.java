package io.pacenote.app.jmx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.app.audit.OperatorAudit;
import io.pacenote.app.ops.DeadLetterSummary;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.saga.OperatorAction;
import org.jspecify.annotations.Nullable;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The operations of {@link DeadLetters}. */
@Component
@ManagedResource(
        objectName = "io.pacenote:type=DeadLetters",
        description = "Events that failed for good: list, inspect, send again, forget")
public class DeadLettersMBean {

    /** As {@code GET /ops/dead-letters} has it. */
    private static final int DEFAULT_SIZE = 20;

    private static final int LARGEST_SIZE = 1000;

    private final DeadLetters letters;
    private final OperatorAudit audit;
    private final ObjectMapper json;

    DeadLettersMBean(DeadLetters letters, OperatorAudit audit, ObjectMapper json) {
        this.letters = letters;
        this.audit = audit;
        this.json = json;
    }

    @ManagedOperation(description = "Dead letters, the newest first")
    @ManagedOperationParameter(name = "topic", description = "original topic; empty for all")
    @ManagedOperationParameter(name = "page", description = "from 0")
    @ManagedOperationParameter(name = "size", description = "1 to 1000; 0, with which Hawtio fills it in, means 20")
    public String list(@Nullable String topic, int page, int size) throws JsonProcessingException {
        if (page < 0 || size < 0 || size > LARGEST_SIZE) {
            throw new IllegalArgumentException("page must not be negative, size must be 1 to " + LARGEST_SIZE);
        }
        String wanted = topic == null || topic.isBlank() ? null : topic;
        int rows = size == 0 ? DEFAULT_SIZE : size;
        return json.writeValueAsString(letters.list(wanted, page, rows).items().stream()
                .map(DeadLetterSummary::of)
                .toList());
    }

    @ManagedOperation(
            description =
                    "A dead letter without its content, which /ops/dead-letters/{id} shows; null when there is none")
    @ManagedOperationParameter(name = "id", description = "number of the dead letter")
    public String get(long id) throws JsonProcessingException {
        return json.writeValueAsString(
                letters.get(id).map(DeadLetterSummary::of).orElse(null));
    }

    @ManagedOperation(description = "Sends it to its topic again; false when there is none")
    @ManagedOperationParameter(name = "id", description = "number of the dead letter")
    @ManagedOperationParameter(name = "reason", description = "why; empty for none")
    public boolean redrive(long id, String reason) {
        var redrive = new OperatorAction("dead-letter.redrive", String.valueOf(id), reason);
        return audit.transacted(redrive, () -> letters.redrive(id));
    }

    @ManagedOperation(description = "Forgets it; false when there is none")
    @ManagedOperationParameter(name = "id", description = "number of the dead letter")
    @ManagedOperationParameter(name = "reason", description = "why; empty for none")
    public boolean delete(long id, String reason) {
        var delete = new OperatorAction("dead-letter.delete", String.valueOf(id), reason);
        return audit.transacted(delete, () -> letters.delete(id));
    }
}
