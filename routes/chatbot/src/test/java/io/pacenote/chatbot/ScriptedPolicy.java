package io.pacenote.chatbot;

import io.pacenote.chatbot.train.RequestPolicy;
import java.util.concurrent.atomic.AtomicInteger;

/** Decides on requests as the test says, in the place of a text classifier. */
final class ScriptedPolicy implements RequestPolicy {

    private final AtomicInteger asked = new AtomicInteger();
    private volatile RequestPolicy script = message -> true;

    void answers(RequestPolicy decision) {
        script = decision;
        asked.set(0);
    }

    /** How often it was asked since the test said what to answer. */
    int asked() {
        return asked.get();
    }

    @Override
    public boolean approves(String requestMsg) throws Exception {
        asked.incrementAndGet();
        return script.approves(requestMsg);
    }
}
