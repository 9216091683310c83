package io.pacenote.app.jmx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.contexts.Contexts;
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
    private final ObjectMapper json;

    ContextsMBean(Contexts contexts, ObjectMapper json) {
        this.contexts = contexts;
        this.json = json;
    }

    @ManagedOperation(description = "All contexts of this process and how they stand")
    public String list() throws JsonProcessingException {
        return json.writeValueAsString(contexts.list());
    }

    @ManagedOperation(description = "Lets the exchanges under way end, then stops the context's routes")
    @ManagedOperationParameter(name = "name", description = "name of the context, such as codriver.payment")
    public String stop(String name) throws Exception {
        return json.writeValueAsString(contexts.stop(name));
    }

    @ManagedOperation(description = "Starts the context's routes")
    @ManagedOperationParameter(name = "name", description = "name of the context, such as codriver.payment")
    public String start(String name) throws Exception {
        return json.writeValueAsString(contexts.start(name));
    }
}
