package io.pacenote.app.ops;

import io.pacenote.contexts.ContextStatus;
import io.pacenote.contexts.Contexts;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bounded contexts of this process; each can be stopped and started without the others noticing. */
@RestController
@RequestMapping("/ops/contexts")
class ContextResource {

    private final Contexts contexts;

    ContextResource(Contexts contexts) {
        this.contexts = contexts;
    }

    @GetMapping
    List<ContextStatus> list() {
        return contexts.list();
    }

    /** Answers when the exchanges under way have ended. */
    @PostMapping("/{name}/stop")
    ContextStatus stop(@PathVariable String name) throws Exception {
        return contexts.stop(name);
    }

    @PostMapping("/{name}/start")
    ContextStatus start(@PathVariable String name) throws Exception {
        return contexts.start(name);
    }
}
