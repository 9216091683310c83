package io.pacenote.chatbot;

import io.pacenote.testkit.SystemFixtures;

/** Gives each test closed circuit breakers, and as many users as it asks for, whom no other test knows. */
final class ChatbotFixtures extends SystemFixtures<Chatbot, User> {

    ChatbotFixtures() {
        super(Chatbot.class, Chatbot::new, User.class, Chatbot::newUser);
    }

    /** A product that no other test knows, with leading zeros. */
    static String unusedProduct() {
        return "00" + unusedNumber();
    }
}
