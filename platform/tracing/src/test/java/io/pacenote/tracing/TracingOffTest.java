package io.pacenote.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What tracing costs those who do not trace (N-9). */
class TracingOffTest {

    private static final int MANY = 100_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    @DisplayName("N-9: switched off, a piece of work makes no object")
    void makesNoObject() {
        pieces(MANY);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        int traced = pieces(MANY);
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertThat(traced).isZero();
        // less than a byte for each: the measurement makes some itself
        assertThat(bytes).isLessThan(MANY);
    }

    /** @return how many were traced */
    private static int pieces(int count) {
        int traced = 0;
        for (int i = 0; i < count; i++) {
            try (TracedWork request = Tracing.OFF.resume(WorkKind.REQUEST, "order", "cause");
                    TracedWork step = Tracing.OFF.begin(WorkKind.STEP, "pay").with("pacenote.context", "pay")) {
                traced += request.traceparent() == null && step.traceparent() == null && Tracing.OFF.current() == null
                        ? 0
                        : 1;
            }
        }
        return traced;
    }
}
