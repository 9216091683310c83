package io.pacenote.teashop;

import io.pacenote.app.security.ScenarioInModeJwt;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;

/** Order shows pay a token, and pay and customer show theirs to the simulators. */
@ScenarioInModeJwt
@Import(Books.class)
@ExtendWith(TeashopFixtures.class)
class OrderScenarioInModeJwtTest extends OrderScenario {}
