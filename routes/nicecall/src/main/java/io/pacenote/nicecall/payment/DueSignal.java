package io.pacenote.nicecall.payment;

import io.pacenote.nicecall.NicecallChannels;
import io.pacenote.postgres.AfterCommit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Tells the claiming route, once the transaction has committed, that a refund is due; polling is the net under it. */
@Component
class DueSignal implements Processor {

    private static final String CLAIM_DUE = "seda:" + NicecallChannels.CLAIM_DUE + "?size=1&discardWhenFull=true";

    private final ProducerTemplate camel;

    DueSignal(ProducerTemplate camel) {
        this.camel = camel;
    }

    @Override
    public void process(Exchange exchange) {
        AfterCommit.run(() -> camel.sendBody(CLAIM_DUE, null));
    }
}
