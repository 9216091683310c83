package io.pacenote.app.jmx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.remote.BreakerOperations;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The operations of {@link BreakerOperations}. */
@Component
@ManagedResource(
        objectName = "io.pacenote:type=Breakers",
        description = "Circuit breakers of this process: list, reset")
public class BreakersMBean {

    private final BreakerOperations breakers;
    private final ObjectMapper json;

    BreakersMBean(BreakerOperations breakers, ObjectMapper json) {
        this.breakers = breakers;
        this.json = json;
    }

    @ManagedOperation(description = "All circuit breakers and how they stand")
    public String list() throws JsonProcessingException {
        return json.writeValueAsString(breakers.list());
    }

    @ManagedOperation(description = "Closes the breaker and forgets the calls that it remembers")
    @ManagedOperationParameter(name = "name", description = "name of the breaker, such as psp.charge.breaker")
    public String reset(String name) throws JsonProcessingException {
        return json.writeValueAsString(breakers.reset(name));
    }
}
