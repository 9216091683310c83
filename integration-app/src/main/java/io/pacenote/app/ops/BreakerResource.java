package io.pacenote.app.ops;

import io.pacenote.app.audit.OperatorAudit;
import io.pacenote.remote.BreakerOperations;
import io.pacenote.remote.BreakerStatus;
import io.pacenote.saga.OperatorAction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The circuit breakers of this process. */
@RestController
@RequestMapping("/ops/breakers")
class BreakerResource {

    private final BreakerOperations breakers;
    private final OperatorAudit audit;

    BreakerResource(BreakerOperations breakers, OperatorAudit audit) {
        this.breakers = breakers;
        this.audit = audit;
    }

    @GetMapping
    List<BreakerStatus> list() {
        return breakers.list();
    }

    @PostMapping("/{name}/reset")
    BreakerStatus reset(@PathVariable String name, @RequestParam(required = false) @Reason @Nullable String reason)
            throws Exception {
        return audit.apart(new OperatorAction("breaker.reset", name, reason), () -> breakers.reset(name));
    }
}
