package io.pacenote.nicecall;

/** In an application without tokens; that of the integration app is in mode jwt. */
@NicecallTest
class CallScenarioTest extends CallScenario {}
