package io.pacenote.nicecall;

import io.pacenote.testkit.Client;
import io.pacenote.testkit.Person;
import io.pacenote.testkit.Tokens;
import java.util.Map;
import java.util.Set;

/** The running system as anybody outside sees it. */
final class Nicecall extends Client {

    static final String CALLS = "/nicecall/calls";

    private final Tokens tokens;

    /** @param caller who calls it */
    Nicecall(int port, Tokens tokens, Person caller) {
        super(port, () -> tokens.of(caller));
        this.tokens = tokens;
    }

    Customer newCustomer() {
        return customer("phone-" + NicecallFixtures.unusedNumber());
    }

    Customer customer(String mobile) {
        return new Customer(as(Person.member(mobile, Map.of("mobile", mobile))), mobile);
    }

    /** The same as a driver meets it. */
    Nicecall asDriver(String name) {
        return as(new Person(name, Set.of("driver"), Map.of("driverName", name)));
    }

    /** The same as those meet it who operate it. */
    Nicecall asOperator() {
        return as(Person.inRole("operator"));
    }

    private Nicecall as(Person caller) {
        return new Nicecall(port(), tokens, caller);
    }
}
