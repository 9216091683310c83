package io.pacenote.app.ops;

import io.pacenote.app.audit.OperatorAudit;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.saga.OperatorAction;
import io.pacenote.saga.PausedSagas;
import io.pacenote.saga.SagaDetails;
import io.pacenote.saga.SagaFilter;
import io.pacenote.saga.SagaPauses;
import io.pacenote.saga.SagaSteering;
import io.pacenote.saga.Sagas;
import io.pacenote.saga.SteeredSagas;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Many sagas at once, and one that cannot go on; each only with a reason (decision record 79). */
@RestController
@RequestMapping("/ops/sagas")
class SagaSteeringResource {

    private static final String USUAL = "" + SagaFilter.USUAL;

    private final Sagas sagas;
    private final SagaSteering steering;
    private final SagaPauses pauses;
    private final OperatorAudit audit;

    SagaSteeringResource(Sagas sagas, SagaSteering steering, SagaPauses pauses, OperatorAudit audit) {
        this.sagas = sagas;
        this.steering = steering;
        this.pauses = pauses;
        this.audit = audit;
    }

    /** The names of sagas whose steps wait. */
    @GetMapping("/paused")
    List<PausedSagas> paused() {
        return pauses.list();
    }

    /** Has compensations and completions of sagas of that name wait, in all processes. */
    @PostMapping("/pause")
    PausedSagas pause(
            @RequestParam @NotBlank @StorableName String name, @RequestParam @NotBlank @Reason String reason) {
        return audit.transacted(new OperatorAction("sagas.pause", name, reason), () -> pauses.pause(name, reason));
    }

    /** Has them go on; 409 when the name is not paused. */
    @PostMapping("/resume")
    List<PausedSagas> resume(
            @RequestParam @NotBlank @StorableName String name, @RequestParam @NotBlank @Reason String reason) {
        return audit.transacted(new OperatorAction("sagas.resume", name, reason), () -> {
            if (!pauses.resume(name)) {
                throw ProblemException.conflict("Sagas of the name '%s' are not paused".formatted(name));
            }
            return pauses.list();
        });
    }

    /** Fresh attempts for the stuck sagas that match all given parameters. */
    @PostMapping("/retry")
    SteeredSagas retry(
            @RequestParam(required = false) @StorableName @Nullable String name,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = USUAL) @Min(1) @Max(SagaFilter.MOST) int most,
            @RequestParam @NotBlank @Reason String reason) {
        SagaFilter filter = new SagaFilter(name, from, to, most);
        return audit.transacted(
                new OperatorAction("sagas.retry", filter.toString(), reason), () -> steering.retry(filter));
    }

    /** Undoes the active sagas that match all given parameters; not those of all names, which nobody means. */
    @PostMapping("/compensate")
    SteeredSagas compensate(
            @RequestParam @NotBlank @StorableName String name,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = USUAL) @Min(1) @Max(SagaFilter.MOST) int most,
            @RequestParam @NotBlank @Reason String reason) {
        SagaFilter filter = new SagaFilter(name, from, to, most);
        return audit.transacted(
                new OperatorAction("sagas.compensate", filter.toString(), reason),
                () -> steering.compensate(filter, "compensated by an operator"));
    }

    /** Declares a stuck compensation done that cannot succeed; 409 when the step is none. */
    @PostMapping("/{id}/steps/{seq}/skip")
    SagaDetails skip(@PathVariable UUID id, @PathVariable int seq, @RequestParam @NotBlank @Reason String reason) {
        return audit.transacted(new OperatorAction("saga.skip", id + " step " + seq, reason), () -> {
            if (!steering.skip(id, seq, reason)) {
                throw refusal(id, seq);
            }
            return sagas.find(id).orElseThrow();
        });
    }

    private ProblemException refusal(UUID id, int seq) {
        SagaDetails saga = sagas.find(id).orElseThrow(() -> ProblemException.notFound("saga", id));
        if (saga.steps().stream().noneMatch(step -> step.seq() == seq)) {
            return ProblemException.notFound("step", seq);
        }
        return ProblemException.conflict("Saga %s is %s; only a compensation that is STUCK can be skipped"
                .formatted(id, saga.saga().status()));
    }
}
