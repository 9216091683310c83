package io.pacenote.psp;

import io.pacenote.postgres.AfterCommit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;

/**
 * A route step that tells the route which claims due calls, once the transaction has committed, that there is one; its polling is
 * the net under that.
 */
public final class DueSignal implements Processor {

    private static final String CLAIMING_ROUTE = "seda:%s?size=1&discardWhenFull=true";

    private final ProducerTemplate camel;
    private final String claimingRoute;

    /** @param route name of the {@code seda:} endpoint of size 1 from which the claiming route consumes */
    public DueSignal(ProducerTemplate camel, String route) {
        this.camel = camel;
        this.claimingRoute = CLAIMING_ROUTE.formatted(route);
    }

    @Override
    public void process(Exchange exchange) {
        AfterCommit.run(() -> camel.sendBody(claimingRoute, null));
    }
}
