/**
 * Chats: what a user searches, asks and wishes, and what has become of his requests. Frame of the saga (spec 002-F1, F3, F5, F6).
 */
@NullMarked
package io.pacenote.chatbot.chat;

import org.jspecify.annotations.NullMarked;
