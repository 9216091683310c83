package io.pacenote.teashop;

/** In an application without tokens; that of the integration app is in mode jwt. */
@TeashopTest
class OrderScenarioTest extends OrderScenario {}
