package io.pacenote.nicecall;

import io.pacenote.conformance.Client;

/** The running system as anybody outside sees it. */
final class Nicecall extends Client {

    static final String CALLS = "/nicecall/calls";

    Nicecall(int port) {
        super(port);
    }

    Customer newCustomer() {
        return customer("phone-" + NicecallFixtures.unusedNumber());
    }

    Customer customer(String mobile) {
        return new Customer(this, mobile);
    }
}
