package io.pacenote.benchmarks.reads;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history by Spring MVC. */
@RestController
final class BareEndpoint {

    private final BareHistory history;

    BareEndpoint(BareHistory history) {
        this.history = history;
    }

    @GetMapping(path = "/codriver/mypages", produces = "application/hal+json")
    HistoryPage list(
            @RequestParam long userId,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            HttpServletRequest request) {
        String uri = request.getRequestURI() + "?" + request.getQueryString();
        return history.page(userId, page, size, "http://" + request.getHeader("Host"), uri);
    }
}
