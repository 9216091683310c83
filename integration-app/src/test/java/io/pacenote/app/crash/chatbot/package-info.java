/** Chatbot under load while its processes are killed: who chats, what they do, and what must be true of it at rest. */
@NullMarked
package io.pacenote.app.crash.chatbot;

import org.jspecify.annotations.NullMarked;
