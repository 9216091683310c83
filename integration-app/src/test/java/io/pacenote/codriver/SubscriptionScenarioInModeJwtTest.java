package io.pacenote.codriver;

import io.pacenote.app.security.ScenarioInModeJwt;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;

/** Payment shows the simulator of the provider a token. */
@ScenarioInModeJwt
@Import(Books.class)
@ExtendWith(CodriverFixtures.class)
class SubscriptionScenarioInModeJwtTest extends SubscriptionScenario {}
