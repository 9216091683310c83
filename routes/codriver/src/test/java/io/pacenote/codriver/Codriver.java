package io.pacenote.codriver;

import io.pacenote.testkit.Client;
import io.pacenote.testkit.Person;
import io.pacenote.testkit.Tokens;
import java.util.Map;

/** The running system as anybody outside sees it. */
final class Codriver extends Client {

    static final String SUBSCRIPTIONS = "/codriver/subscriptions";

    private final Tokens tokens;

    /** @param caller who calls it */
    Codriver(int port, Tokens tokens, Person caller) {
        super(port, () -> tokens.of(caller));
        this.tokens = tokens;
    }

    Member newMember() {
        return member(CodriverFixtures.unusedNumber());
    }

    Member member(long userId) {
        return new Member(as(Person.member("member-" + userId, Map.of("userId", userId))), userId);
    }

    /** The same as those meet it who operate it. */
    Codriver asOperator() {
        return as(Person.inRole("operator"));
    }

    private Codriver as(Person caller) {
        return new Codriver(port(), tokens, caller);
    }
}
