package io.pacenote.kakao;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A text for somebody.
 *
 * @param id what it is about; two with one id are one, and the second is not delivered again
 * @param recipient number of a phone
 * @param text what he reads
 */
public record Notification(@JsonIgnore String id, String recipient, String text) {}
