package io.pacenote.teashop;

import io.pacenote.app.security.ScenarioInModeJwt;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Order shows pay a token, and pay and customer show theirs to the simulators. The first order waits for its payment however
 * slow the machine is: that it would be accepted without is another test's.
 */
@ScenarioInModeJwt
@TestPropertySource(properties = {"teashop.order.timeout=20s", "teashop.order.lease=40s", "pacenote.psp.timeout=10s"})
@Import(Books.class)
@ExtendWith(TeashopFixtures.class)
class OrderScenarioInModeJwtTest extends OrderScenario {}
