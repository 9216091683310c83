package io.pacenote.psp;

import org.apache.camel.ProducerTemplate;

/** Calls the port's routes as a caller's route would. */
public final class Psp {

    private final ProducerTemplate camel;

    public Psp(ProducerTemplate camel) {
        this.camel = camel;
    }

    public ChargeResult charge(String reference, String customer) {
        var request = new ChargeRequest(reference, customer, 9900, "KRW");
        return camel.requestBody("direct:psp.charge", request, ChargeResult.class);
    }

    public RefundResult refund(String reference) {
        return camel.requestBody("direct:psp.refund", new RefundRequest(reference), RefundResult.class);
    }

    public LookupResult lookup(String reference) {
        return camel.requestBody("direct:psp.lookup", new LookupRequest(reference), LookupResult.class);
    }

    public Reconciliation.Verdict reconcile(String reference, ChargeStatus status) {
        return camel.requestBody(
                "direct:psp.reconcile", new ReconcileRequest(reference, status), Reconciliation.Verdict.class);
    }
}
