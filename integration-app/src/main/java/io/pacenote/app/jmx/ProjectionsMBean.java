package io.pacenote.app.jmx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.app.audit.OperatorAudit;
import io.pacenote.messaging.projection.ProjectionRebuild;
import io.pacenote.saga.OperatorAction;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The operations of {@link ProjectionRebuild}. */
@Component
@ManagedResource(
        objectName = "io.pacenote:type=Projections",
        description = "Read models: make them from their topics anew, see how that stands")
public class ProjectionsMBean {

    private final ProjectionRebuild rebuilds;
    private final OperatorAudit audit;
    private final ObjectMapper json;

    ProjectionsMBean(ProjectionRebuild rebuilds, OperatorAudit audit, ObjectMapper json) {
        this.rebuilds = rebuilds;
        this.audit = audit;
        this.json = json;
    }

    @ManagedOperation(description = "How the latest rebuild stands; null when there is no such projection")
    @ManagedOperationParameter(name = "name", description = "name of the projection, such as codriver.mypage")
    public String status(String name) throws JsonProcessingException {
        return json.writeValueAsString(rebuilds.status(name).orElse(null));
    }

    @ManagedOperation(
            description = "Starts a rebuild; null when there is no such projection, fails while one is going on")
    @ManagedOperationParameter(name = "name", description = "name of the projection, such as codriver.mypage")
    @ManagedOperationParameter(name = "reason", description = "why; empty for none")
    public String rebuild(String name, String reason) throws Exception {
        var rebuild = new OperatorAction("projection.rebuild", name, reason);
        return json.writeValueAsString(
                audit.apart(rebuild, () -> rebuilds.start(name)).orElse(null));
    }
}
