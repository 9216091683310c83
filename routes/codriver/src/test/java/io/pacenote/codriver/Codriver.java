package io.pacenote.codriver;

import io.pacenote.conformance.Client;

/** The running system as anybody outside sees it. */
final class Codriver extends Client {

    static final String SUBSCRIPTIONS = "/codriver/subscriptions";

    Codriver(int port) {
        super(port);
    }

    Member newMember() {
        return member(CodriverFixtures.unusedId());
    }

    Member member(long userId) {
        return new Member(this, userId);
    }
}
