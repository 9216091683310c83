package io.pacenote.saga;

import io.pacenote.tracing.TracedWork;
import io.pacenote.tracing.Tracing;
import io.pacenote.tracing.WorkKind;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.component.direct.DirectEndpoint;
import org.apache.camel.support.CamelContextHelper;

/**
 * Calls the endpoint of a step. Nobody may be there to take it, and the sender of a {@code direct:} endpoint waits half a
 * minute for somebody to come: longer than a lease, with a thread that others need. A step is tried again instead.
 */
final class StepSender implements AutoCloseable {

    private static final String SAGA = "pacenote.saga.id";
    private static final String CONTEXT = "pacenote.context";

    private final CamelContext camel;
    private final Tracing tracing;

    /** Not the application's, which keeps the producers that wait. */
    private final ProducerTemplate producers;

    StepSender(CamelContext camel, Tracing tracing) {
        this.camel = camel;
        this.tracing = tracing;
        this.producers = camel.createProducerTemplate();
    }

    /**
     * @return how it went, an exception included
     * @throws org.apache.camel.NoSuchEndpointException if there is no such endpoint
     */
    Exchange send(DueStep step, Processor fill) {
        Endpoint endpoint = CamelContextHelper.getMandatoryEndpoint(camel, step.uri());
        try (TracedWork run = trace(step)) {
            Exchange done =
                    producers.send(endpoint instanceof DirectEndpoint direct ? withoutWaiting(direct) : endpoint, fill);
            run.endedAs(done);
            return done;
        }
    }

    private TracedWork trace(DueStep step) {
        return tracing.isOn()
                ? tracing.resume(WorkKind.STEP, step.uri(), step.traceparent())
                        .with(SAGA, step.sagaId().toString())
                        .with(CONTEXT, step.context())
                : TracedWork.NONE;
    }

    /** A copy, as the endpoint is the application's too. */
    private static Endpoint withoutWaiting(DirectEndpoint endpoint) {
        var copy = new DirectEndpoint(endpoint.getEndpointUri(), (DirectComponent) endpoint.getComponent());
        copy.setExchangePattern(endpoint.getExchangePattern());
        copy.setSynchronous(endpoint.isSynchronous());
        copy.setBlock(false);
        copy.setFailIfNoConsumers(true);
        return copy;
    }

    @Override
    public void close() {
        producers.stop();
    }
}
