package io.pacenote.kakao;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A text for somebody.
 *
 * @param id what it is about; two with one id are one, and the second is not delivered again
 * @param recipient number of a phone
 * @param text what he reads
 * @throws IllegalArgumentException when a part is blank
 */
public record Notification(@JsonIgnore String id, String recipient, String text) {

    public Notification {
        if (id.isBlank() || recipient.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a notification needs id, recipient and text");
        }
    }
}
