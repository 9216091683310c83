/** What contexts of chatbot tell each other; all that they know of each other. */
@NullMarked
package io.pacenote.chatbot.events;

import org.jspecify.annotations.NullMarked;
