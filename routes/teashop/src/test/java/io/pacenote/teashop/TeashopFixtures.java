package io.pacenote.teashop;

import io.pacenote.testkit.SystemFixtures;

/** Gives each test providers that behave, and as many customers as it asks for, whom no other test knows. */
final class TeashopFixtures extends SystemFixtures<Teashop, Shopper> {

    TeashopFixtures() {
        super(Teashop.class, Teashop::new, Shopper.class, Teashop::newShopper, "psp", "kakao");
    }
}
