package io.pacenote.nicecall;

import io.pacenote.testkit.SystemFixtures;

/** Gives each test providers that behave, and as many customers as it asks for, whom no other test knows. */
final class NicecallFixtures extends SystemFixtures<Nicecall, Customer> {

    NicecallFixtures() {
        super(Nicecall.class, Nicecall::new, Customer.class, Nicecall::newCustomer, "psp", "kakao");
    }
}
