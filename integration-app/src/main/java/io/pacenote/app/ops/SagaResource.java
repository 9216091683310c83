package io.pacenote.app.ops;

import io.pacenote.app.audit.OperatorAudit;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.saga.OperatorAction;
import io.pacenote.saga.SagaDetails;
import io.pacenote.saga.SagaSearch;
import io.pacenote.saga.SagaStatus;
import io.pacenote.saga.SagaSummary;
import io.pacenote.saga.Sagas;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sagas of all processes that share the database: found by their business key, inspected, retried, undone. */
@RestController
@RequestMapping("/ops/sagas")
class SagaResource {

    private final Sagas sagas;
    private final OperatorAudit audit;

    SagaResource(Sagas sagas, OperatorAudit audit) {
        this.sagas = sagas;
        this.audit = audit;
    }

    /** The sagas that match all given parameters, the newest first. */
    @GetMapping
    Page<SagaSummary> search(
            @RequestParam(required = false) @Nullable SagaStatus status,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "20") @Min(1) int size) {
        SagaSearch search = new SagaSearch(status, name, key, page, Math.min(size, PageRequestParameters.MAX_SIZE));
        return new Page<>(sagas.search(search), page, search.size(), sagas.count(search));
    }

    /** Steps, attempts, errors and timeline; 404 when there is no such saga, or no more. */
    @GetMapping("/{id}")
    SagaDetails get(@PathVariable UUID id) {
        return sagas.find(id).orElseThrow(() -> ProblemException.notFound("saga", id));
    }

    /** Fresh attempts for a stuck saga; 409 when it is not stuck. */
    @PostMapping("/{id}/retry")
    SagaDetails retry(@PathVariable UUID id, @RequestParam(required = false) @Reason @Nullable String reason) {
        return audit.transacted(new OperatorAction("saga.retry", id.toString(), reason), () -> {
            if (!sagas.retry(id)) {
                throw refusal(id, "only a STUCK saga can be retried");
            }
            return get(id);
        });
    }

    /** Undoes an active saga; 409 when it is not active. */
    @PostMapping("/{id}/compensate")
    SagaDetails compensate(@PathVariable UUID id, @RequestParam(required = false) @Reason @Nullable String reason) {
        return audit.transacted(new OperatorAction("saga.compensate", id.toString(), reason), () -> {
            if (!sagas.compensate(id, "compensated by an operator")) {
                throw refusal(id, "only an ACTIVE saga can be compensated");
            }
            return get(id);
        });
    }

    private ProblemException refusal(UUID id, String rule) {
        SagaStatus status = get(id).saga().status();
        return ProblemException.conflict("Saga %s is %s; %s".formatted(id, status, rule));
    }
}
