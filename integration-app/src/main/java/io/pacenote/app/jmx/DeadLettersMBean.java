package io.pacenote.app.jmx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.app.ops.DeadLetterSummary;
import io.pacenote.messaging.deadletter.DeadLetters;
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

    private final DeadLetters letters;
    private final ObjectMapper json;

    DeadLettersMBean(DeadLetters letters, ObjectMapper json) {
        this.letters = letters;
        this.json = json;
    }

    @ManagedOperation(description = "Dead letters, the newest first")
    @ManagedOperationParameter(name = "topic", description = "original topic; empty for all")
    @ManagedOperationParameter(name = "page", description = "from 0")
    @ManagedOperationParameter(name = "size", description = "most on a page")
    public String list(String topic, int page, int size) throws JsonProcessingException {
        return json.writeValueAsString(letters.list(topic.isBlank() ? null : topic, page, size).items().stream()
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
    public boolean redrive(long id) {
        return letters.redrive(id);
    }

    @ManagedOperation(description = "Forgets it; false when there is none")
    @ManagedOperationParameter(name = "id", description = "number of the dead letter")
    public boolean delete(long id) {
        return letters.delete(id);
    }
}
