package io.pacenote.app.jmx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.app.audit.OperatorAudit;
import io.pacenote.remote.BreakerOperations;
import io.pacenote.saga.OperatorAction;
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
    private final OperatorAudit audit;
    private final ObjectMapper json;

    BreakersMBean(BreakerOperations breakers, OperatorAudit audit, ObjectMapper json) {
        this.breakers = breakers;
        this.audit = audit;
        this.json = json;
    }

    @ManagedOperation(description = "All circuit breakers and how they stand")
    public String list() throws JsonProcessingException {
        return json.writeValueAsString(breakers.list());
    }

    @ManagedOperation(description = "Closes the breaker and forgets the calls that it remembers")
    @ManagedOperationParameter(name = "name", description = "name of the breaker, such as psp.charge.breaker")
    @ManagedOperationParameter(name = "reason", description = "why; empty for none")
    public String reset(String name, String reason) throws Exception {
        var reset = new OperatorAction("breaker.reset", name, reason);
        return json.writeValueAsString(audit.apart(reset, () -> breakers.reset(name)));
    }
}
