package io.pacenote.app.jmx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.app.audit.OperatorAudit;
import io.pacenote.contexts.Contexts;
import io.pacenote.saga.OperatorAction;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The operations of {@link Contexts}. */
@Component
@ManagedResource(
        objectName = "io.pacenote:type=Contexts",
        description = "Bounded contexts of this process: list, stop, start")
public class ContextsMBean {

    private final Contexts contexts;
    private final OperatorAudit audit;
    private final ObjectMapper json;

    ContextsMBean(Contexts contexts, OperatorAudit audit, ObjectMapper json) {
        this.contexts = contexts;
        this.audit = audit;
        this.json = json;
    }

    @ManagedOperation(description = "All contexts of this process and how they stand")
    public String list() throws JsonProcessingException {
        return json.writeValueAsString(contexts.list());
    }

    @ManagedOperation(description = "Lets the exchanges under way end, then stops the context's routes")
    @ManagedOperationParameter(name = "name", description = "name of the context, such as codriver.payment")
    @ManagedOperationParameter(name = "reason", description = "why; empty for none")
    public String stop(String name, String reason) throws Exception {
        var stop = new OperatorAction("context.stop", name, reason);
        return json.writeValueAsString(audit.apart(stop, () -> contexts.stop(name)));
    }

    @ManagedOperation(description = "Starts the context's routes")
    @ManagedOperationParameter(name = "name", description = "name of the context, such as codriver.payment")
    @ManagedOperationParameter(name = "reason", description = "why; empty for none")
    public String start(String name, String reason) throws Exception {
        var start = new OperatorAction("context.start", name, reason);
        return json.writeValueAsString(audit.apart(start, () -> contexts.start(name)));
    }
}
