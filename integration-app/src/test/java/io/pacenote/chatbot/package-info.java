/** The scenario of the system in the whole application, which needs what its own module does not know: tokens. */
@NullMarked
package io.pacenote.chatbot;

import org.jspecify.annotations.NullMarked;
