package io.pacenote.app.ops;

import io.pacenote.app.audit.OperatorAudit;
import io.pacenote.contexts.ContextStatus;
import io.pacenote.contexts.Contexts;
import io.pacenote.saga.OperatorAction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The bounded contexts of this process; each can be stopped and started without the others noticing. */
@RestController
@RequestMapping("/ops/contexts")
class ContextResource {

    private final Contexts contexts;
    private final OperatorAudit audit;

    ContextResource(Contexts contexts, OperatorAudit audit) {
        this.contexts = contexts;
        this.audit = audit;
    }

    @GetMapping
    List<ContextStatus> list() {
        return contexts.list();
    }

    /** Answers when the exchanges under way have ended. */
    @PostMapping("/{name}/stop")
    ContextStatus stop(@PathVariable String name, @RequestParam(required = false) @Reason @Nullable String reason)
            throws Exception {
        return audit.apart(new OperatorAction("context.stop", name, reason), () -> contexts.stop(name));
    }

    @PostMapping("/{name}/start")
    ContextStatus start(@PathVariable String name, @RequestParam(required = false) @Reason @Nullable String reason)
            throws Exception {
        return audit.apart(new OperatorAction("context.start", name, reason), () -> contexts.start(name));
    }
}
