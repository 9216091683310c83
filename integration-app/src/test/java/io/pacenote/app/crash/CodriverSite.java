package io.pacenote.app.crash;

import java.net.URI;

/** The processes in which the parts of codriver answer; all may be one. */
record CodriverSite(URI subscription, URI payment, URI management, URI mypage, URI simulators, URI operations) {

    /** Everything in one process. */
    static CodriverSite in(URI process) {
        return new CodriverSite(process, process, process, process, process, process);
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

    URI outbox() {
        return operations.resolve("/ops/outbox");
    }

    URI deadLetters() {
        return operations.resolve("/ops/dead-letters");
    }

    /** Sagas in one state. */
    URI sagas(String status) {
        return operations.resolve("/ops/sagas?status=" + status);
    }
}
