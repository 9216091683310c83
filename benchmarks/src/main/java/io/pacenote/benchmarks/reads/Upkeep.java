package io.pacenote.benchmarks.reads;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the benchmark asks of a process beside the history. */
@RestController
final class Upkeep {

    static final String READY = "/ready";
    static final String RENEW = "/renew";

    private final BareHistory history;

    Upkeep(BareHistory history) {
        this.history = history;
    }

    @GetMapping(READY)
    ResponseEntity<Void> ready() {
        return ResponseEntity.ok().build();
    }

    @GetMapping(RENEW)
    ResponseEntity<Void> renew() {
        history.renewConnections();
        return ResponseEntity.ok().build();
    }
}
