package io.pacenote.remote;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Comparator;
import java.util.List;

/** Shows and resets every circuit breaker of the routes of this process, whichever module it belongs to. */
public class BreakerOperations {

    private final CircuitBreakerRegistry breakers;

    BreakerOperations(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    /** All breakers of the started routes, by name. */
    public List<BreakerStatus> list() {
        return breakers.getAllCircuitBreakers().stream()
                .map(BreakerStatus::of)
                .sorted(Comparator.comparing(BreakerStatus::name))
                .toList();
    }

    /**
     * Closes the breaker and forgets the calls that it remembers.
     *
     * @throws UnknownBreakerException when this process has no breaker of that name
     */
    public BreakerStatus reset(String name) {
        CircuitBreaker breaker = breakers.find(name).orElseThrow(() -> new UnknownBreakerException(name));
        breaker.reset();
        return BreakerStatus.of(breaker);
    }
}
