package io.pacenote.teashop;

import io.pacenote.testkit.Client;
import io.pacenote.testkit.Person;
import io.pacenote.testkit.Tokens;
import java.util.Map;
import java.util.Set;

/** The running system as anybody outside sees it. */
final class Teashop extends Client {

    static final String ORDERS = "/teashop/orders";

    private final Tokens tokens;

    /** @param caller who calls it */
    Teashop(int port, Tokens tokens, Person caller) {
        super(port, () -> tokens.of(caller));
        this.tokens = tokens;
    }

    Shopper newShopper() {
        return shopper("shopper-" + TeashopFixtures.unusedNumber());
    }

    Shopper shopper(String customerId) {
        return new Shopper(as(Person.member(customerId, Map.of("customerId", customerId))), customerId);
    }

    /** The same as the seller of the first store meets it. */
    Teashop asSeller() {
        return as(new Person("seller", Set.of("seller"), Map.of("storeId", 1)));
    }

    /** The same as those meet it who operate it. */
    Teashop asOperator() {
        return as(Person.inRole("operator"));
    }

    private Teashop as(Person caller) {
        return new Teashop(port(), tokens, caller);
    }
}
