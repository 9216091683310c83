package io.pacenote.chatbot;

/** In an application without tokens; that of the integration app is in mode jwt. */
@ChatbotTest
class ChattingScenarioTest extends ChattingScenario {}
