package io.pacenote.app.ops;

import io.pacenote.app.audit.OperatorAudit;
import io.pacenote.messaging.deadletter.DeadLetterPage;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.saga.OperatorAction;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Events that failed for good: inspected, sent again once the cause is mended, or forgotten. */
@RestController
@RequestMapping("/ops/dead-letters")
class DeadLetterResource {

    private final DeadLetters letters;
    private final OperatorAudit audit;

    DeadLetterResource(DeadLetters letters, OperatorAudit audit) {
        this.letters = letters;
        this.audit = audit;
    }

    /** The dead letters of a topic or of all, the newest first; what they hold is told by each of them alone. */
    @GetMapping
    Page<DeadLetterSummary> list(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "20") @Min(1) int size) {
        DeadLetterPage found = letters.list(topic, page, Math.min(size, PageRequestParameters.MAX_SIZE));
        return new Page<>(
                found.items().stream().map(DeadLetterSummary::of).toList(), found.page(), found.size(), found.total());
    }

    /** One dead letter; 404 when there is no such, or no more. */
    @GetMapping("/{id}")
    DeadLetterView get(@PathVariable long id) {
        return letters.get(id).map(DeadLetterView::of).orElseThrow(() -> unknown(id));
    }

    /** 202: the outbox sends it again, and it is a dead letter no more. */
    @PostMapping("/{id}/redrive")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void redrive(@PathVariable long id, @RequestParam(required = false) @Reason @Nullable String reason) {
        boolean isDone = audit.transacted(
                new OperatorAction("dead-letter.redrive", String.valueOf(id), reason), () -> letters.redrive(id));
        if (!isDone) {
            throw unknown(id);
        }
    }

    /** Forgets it; its copy in the {@code .dlt} topic stays. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id, @RequestParam(required = false) @Reason @Nullable String reason) {
        boolean isDone = audit.transacted(
                new OperatorAction("dead-letter.delete", String.valueOf(id), reason), () -> letters.delete(id));
        if (!isDone) {
            throw unknown(id);
        }
    }

    private static ProblemException unknown(long id) {
        return ProblemException.notFound("dead letter", id);
    }
}
