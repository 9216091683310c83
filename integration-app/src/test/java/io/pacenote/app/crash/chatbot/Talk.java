package io.pacenote.app.crash.chatbot;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chat, as its user and its marketer have been answered.
 *
 * @param userId who chats; nobody else searches the product
 * @param questions how many were accepted
 * @param wishes of each that was accepted, whether it is possible
 * @param undone whether an operator has meddled with a wish
 * @param marketerId who has the product; null if nobody
 * @param recipient to whom the product is recommended
 * @param recommendations how many were accepted
 */
record Talk(
        String userId,
        String productId,
        int questions,
        List<Boolean> wishes,
        boolean undone,
        @Nullable String marketerId,
        String recipient,
        int recommendations) {

    static Talk begun(String userId, String productId) {
        return new Talk(userId, productId, 0, List.of(), false, null, userId, 0);
    }

    Talk asked() {
        return new Talk(userId, productId, questions + 1, wishes, undone, marketerId, recipient, recommendations);
    }

    Talk wished(boolean possible) {
        List<Boolean> more = Stream.concat(wishes.stream(), Stream.of(possible)).toList();
        return new Talk(userId, productId, questions, more, undone, marketerId, recipient, recommendations);
    }

    Talk meddledWith() {
        return new Talk(userId, productId, questions, wishes, true, marketerId, recipient, recommendations);
    }

    /** @param to null for whoever has it as a recipient so far */
    Talk takenOver(String marketer, @Nullable String to) {
        return new Talk(
                userId, productId, questions, wishes, undone, marketer, to == null ? recipient : to, recommendations);
    }

    Talk recommended() {
        return new Talk(userId, productId, questions, wishes, undone, marketerId, recipient, recommendations + 1);
    }
}
