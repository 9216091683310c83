package io.pacenote.saga;

import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** How many sagas wait for an operator. They keep no request from being served: not part of readiness, nor of liveness. */
final class StuckSagasHealthCheck extends AbstractHealthCheck {

    private static final SagaSearch STUCK = new SagaSearch(SagaStatus.STUCK, null, null, 0, 1);

    private final Sagas sagas;
    private final SagaHealthSettings settings;

    StuckSagasHealthCheck(Sagas sagas, SagaHealthSettings settings) {
        super("pacenote", "saga-stuck");
        this.sagas = sagas;
        this.settings = settings;
    }

    @Override
    public boolean isReadiness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder result, Map<String, Object> options) {
        try {
            long stuck = sagas.count(STUCK);
            result.detail("stuck", stuck).state(isDown(stuck) ? State.DOWN : State.UP);
        } catch (RuntimeException e) {
            result.error(e).message("The sagas cannot be counted").down();
        }
    }

    private boolean isDown(long stuck) {
        return stuck > 0 && settings.downWhenStuck();
    }
}
