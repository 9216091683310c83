package io.pacenote.codriver;

import io.pacenote.testkit.SystemFixtures;

/** Gives each test a provider that behaves, and as many members as it asks for, whom no other test knows. */
final class CodriverFixtures extends SystemFixtures<Codriver, Member> {

    CodriverFixtures() {
        super(Codriver.class, Codriver::new, Member.class, Codriver::newMember, "psp");
    }
}
