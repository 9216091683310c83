package io.pacenote.saga;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

/** How many sagas of the database wait for an operator. */
final class SagaHealthIndicator extends AbstractHealthIndicator {

    private static final SagaSearch STUCK = new SagaSearch(SagaStatus.STUCK, null, null, 0, 1);

    private final Sagas sagas;
    private final SagaHealthSettings settings;

    SagaHealthIndicator(Sagas sagas, SagaHealthSettings settings) {
        super("The sagas cannot be counted");
        this.sagas = sagas;
        this.settings = settings;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long stuck = sagas.count(STUCK);
        health.status(stuck > 0 && settings.downWhenStuck() ? Status.DOWN : Status.UP)
                .withDetail("stuck", stuck);
    }
}
