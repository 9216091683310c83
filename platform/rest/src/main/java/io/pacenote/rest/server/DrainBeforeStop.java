package io.pacenote.rest.server;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/**
 * Has a process that is to stop serve on for a while. Spring Boot has told by then, by the readiness, that it takes no more
 * requests; those who send them need a moment to find out.
 */
public final class DrainBeforeStop implements SmartLifecycle {

    private final Duration drain;
    private volatile boolean running;

    /** @param drain how long; none if zero */
    public DrainBeforeStop(Duration drain) {
        this.drain = drain;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            Thread.sleep(drain.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped before everything else. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
