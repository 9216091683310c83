package io.pacenote.saga;

import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Whether the thread that claims due steps runs. Nothing is known to end it; should it end, only a new start of the process helps,
 * hence it is part of liveness.
 */
final class SagaWorkerHealthCheck extends AbstractHealthCheck {

    private final SagaWorker worker;

    SagaWorkerHealthCheck(SagaWorker worker) {
        super("pacenote", "saga-worker");
        this.worker = worker;
    }

    @Override
    public boolean isLiveness() {
        return true;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder result, Map<String, Object> options) {
        if (worker.isAlive()) {
            result.up();
        } else {
            result.message("The thread that claims due steps has ended").down();
        }
    }
}
