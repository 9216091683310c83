package io.pacenote.codriver;

/** In an application without tokens; that of the integration app is in mode jwt. */
@CodriverTest
class SubscriptionScenarioTest extends SubscriptionScenario {}
