package io.pacenote.app.crash.codriver;

import java.net.URI;

/** The processes in which the parts of codriver answer; all may be one. */
public record CodriverSite(URI subscription, URI payment, URI management, URI mypage, URI simulators) {

    /** Everything in one process. */
    public static CodriverSite in(URI process) {
        return new CodriverSite(process, process, process, process, process);
    }

    URI subscriptions() {
        return subscription.resolve("/codriver/subscriptions");
    }

    URI payments() {
        return payment.resolve("/codriver/payments");
    }

    URI registrations() {
        return management.resolve("/codriver/subscriptionManagements");
    }

    URI history() {
        return mypage.resolve("/codriver/mypages");
    }

    URI ledger() {
        return simulators.resolve("/simulators/psp/ledger");
    }

    URI faults() {
        return simulators.resolve("/simulators/psp/faults");
    }
}
