package io.pacenote.library;

import io.pacenote.app.security.ScenarioInModeJwt;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;

/** Users show their tokens, librarians theirs, and borrow shows book one of its own. */
@ScenarioInModeJwt
@Import(LibraryBooks.class)
@ExtendWith(LibraryFixtures.class)
class LendingScenarioInModeJwtTest extends LendingScenario {}
