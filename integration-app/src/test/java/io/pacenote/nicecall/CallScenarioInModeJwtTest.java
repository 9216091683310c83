package io.pacenote.nicecall;

import io.pacenote.app.security.ScenarioInModeJwt;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Caller shows payment a token, and payment and caller show theirs to the simulators. The first customer waits for his payment
 * however slow the machine is: that he would be asked to come again is another test's.
 */
@ScenarioInModeJwt
@TestPropertySource(
        properties = {"nicecall.caller.timeout=20s", "nicecall.caller.lease=40s", "pacenote.psp.timeout=10s"})
@Import(Books.class)
@ExtendWith(NicecallFixtures.class)
class CallScenarioInModeJwtTest extends CallScenario {}
