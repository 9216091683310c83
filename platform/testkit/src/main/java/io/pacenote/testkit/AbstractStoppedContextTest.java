package io.pacenote.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.pacenote.contexts.ContextStatus;
import io.pacenote.contexts.Contexts;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A context that is stopped says so, the others do not notice, and what waits for it is done when it is back. */
public abstract class AbstractStoppedContextTest {

    private static final Runnable NOTHING = () -> {};

    @Autowired
    private Contexts contexts;

    /** The system as its operator meets it. */
    protected abstract Client operator();

    /** A path of each context that an operator may read, by the context's name. */
    protected abstract Map<String, String> paths();

    /**
     * What is accepted while a context is stopped, by the context's name; what it returns is run when the context is back, and looks
     * whether all has been done.
     */
    protected abstract Map<String, Supplier<Runnable>> acceptedWithout();

    @AfterEach
    void startAll() throws Exception {
        for (ContextStatus context : contexts.list()) {
            contexts.start(context.name());
        }
    }

    @TestFactory
    @DisplayName("§0.6 N-1: a stopped context answers 503, the others answer, and what waits is done when it is back")
    Stream<DynamicTest> aStoppedContextIsWaitedFor() {
        assertThat(paths()).containsKeys(acceptedWithout().keySet().toArray(String[]::new));
        return paths().keySet().stream().map(context -> dynamicTest(context, () -> isWaitedFor(context)));
    }

    private void isWaitedFor(String context) throws Exception {
        contexts.stop(context);
        Runnable done;
        try {
            done = acceptedWithout().getOrDefault(context, () -> NOTHING).get();
            paths().forEach((owner, path) -> {
                if (owner.equals(context)) {
                    assertThat(operator().get(path).expectProblem(503).header("Retry-After"))
                            .isEqualTo("5");
                } else {
                    operator().get(path).expect(200);
                }
            });
        } finally {
            contexts.start(context);
        }
        done.run();
        operator().get(paths().get(context)).expect(200);
    }
}
