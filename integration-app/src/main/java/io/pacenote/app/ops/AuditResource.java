package io.pacenote.app.ops;

import io.pacenote.app.audit.AuditEntry;
import io.pacenote.app.audit.AuditLog;
import io.pacenote.app.audit.AuditSearch;
import io.pacenote.rest.hal.PageRequestParameters;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What operators did, in whatever process. */
@RestController
class AuditResource {

    private final AuditLog log;

    AuditResource(AuditLog log) {
        this.log = log;
    }

    /** The actions that match all given parameters, the newest first. */
    @GetMapping("/ops/audit")
    Page<AuditEntry> search(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String operation,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "20") @Min(1) int size) {
        AuditSearch search =
                new AuditSearch(who, operation, from, page, Math.min(size, PageRequestParameters.MAX_SIZE));
        return new Page<>(log.search(search), page, search.size(), log.count(search));
    }
}
