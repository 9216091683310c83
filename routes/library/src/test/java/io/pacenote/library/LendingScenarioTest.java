package io.pacenote.library;

/** In an application without tokens; that of the integration app is in mode jwt. */
@LibraryTest
class LendingScenarioTest extends LendingScenario {}
