package io.pacenote.chatbot.train;

import java.util.Set;
import java.util.stream.Collectors;

/** Policy: a request that says one of these phrases and nothing else is refused (spec 002-F10, 3.6.7). */
final class RefusedPhrasesPolicy implements RequestPolicy {

    private final Set<String> phrases;

    RefusedPhrasesPolicy(Set<String> phrases) {
        this.phrases = phrases.stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean approves(String requestMsg) {
        return !phrases.contains(requestMsg.strip());
    }
}
