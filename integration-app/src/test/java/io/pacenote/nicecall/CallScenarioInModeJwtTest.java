package io.pacenote.nicecall;

import io.pacenote.app.security.ScenarioInModeJwt;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;

/** Caller shows payment a token, and payment and caller show theirs to the simulators. */
@ScenarioInModeJwt
@Import(Books.class)
@ExtendWith(NicecallFixtures.class)
class CallScenarioInModeJwtTest extends CallScenario {}
