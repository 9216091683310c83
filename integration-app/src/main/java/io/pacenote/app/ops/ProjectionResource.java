package io.pacenote.app.ops;

import io.pacenote.app.audit.OperatorAudit;
import io.pacenote.messaging.projection.ProjectionRebuild;
import io.pacenote.messaging.projection.RebuildStatus;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.saga.OperatorAction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Read models and their making from the topics anew. */
@RestController
@RequestMapping("/ops/projections/{name}")
class ProjectionResource {

    private final ProjectionRebuild rebuilds;
    private final OperatorAudit audit;

    ProjectionResource(ProjectionRebuild rebuilds, OperatorAudit audit) {
        this.rebuilds = rebuilds;
        this.audit = audit;
    }

    /** How the latest rebuild stands. */
    @GetMapping
    RebuildStatus get(@PathVariable String name) {
        return known(name, rebuilds.status(name));
    }

    /** 202: the rebuild goes on by itself; 409 while one is going on. */
    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildStatus rebuild(@PathVariable String name, @RequestParam(required = false) @Reason @Nullable String reason)
            throws Exception {
        var rebuild = new OperatorAction("projection.rebuild", name, reason);
        return audit.apart(rebuild, () -> known(name, start(name)));
    }

    private Optional<RebuildStatus> start(String name) {
        try {
            return rebuilds.start(name);
        } catch (IllegalStateException goingOn) {
            throw ProblemException.conflict(goingOn.getMessage());
        }
    }

    private static RebuildStatus known(String name, Optional<RebuildStatus> status) {
        return status.orElseThrow(() -> ProblemException.notFound("projection", name));
    }
}
