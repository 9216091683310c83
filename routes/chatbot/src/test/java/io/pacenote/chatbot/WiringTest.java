package io.pacenote.chatbot;

import io.pacenote.testkit.AbstractWiringTest;

@ChatbotTest
class WiringTest extends AbstractWiringTest {

    @Override
    protected Class<?> channels() {
        return ChatbotChannels.class;
    }
}
