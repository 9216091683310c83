package io.pacenote.library;

import io.pacenote.testkit.SystemFixtures;

/** Gives each test closed circuit breakers, and as many users as it asks for, whom no other test knows. */
final class LibraryFixtures extends SystemFixtures<Library, User> {

    LibraryFixtures() {
        super(Library.class, Library::new, User.class, Library::newUser);
    }
}
