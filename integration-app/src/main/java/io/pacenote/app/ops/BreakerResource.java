package io.pacenote.app.ops;

import io.pacenote.remote.BreakerOperations;
import io.pacenote.remote.BreakerStatus;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The circuit breakers of this process. */
@RestController
@RequestMapping("/ops/breakers")
class BreakerResource {

    private final BreakerOperations breakers;

    BreakerResource(BreakerOperations breakers) {
        this.breakers = breakers;
    }

    @GetMapping
    List<BreakerStatus> list() {
        return breakers.list();
    }

    @PostMapping("/{name}/reset")
    BreakerStatus reset(@PathVariable String name) {
        return breakers.reset(name);
    }
}
