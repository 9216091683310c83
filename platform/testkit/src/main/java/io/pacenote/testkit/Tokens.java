package io.pacenote.testkit;

import java.util.Optional;

/** Where callers of a running system get their tokens. A test application in mode jwt has a bean of it. */
@FunctionalInterface
public interface Tokens {

    /** In mode open nobody needs one. */
    Tokens NONE = person -> Optional.empty();

    /** A token for this person, which is valid for a while; or nothing in mode open. */
    Optional<String> of(Person person);
}
