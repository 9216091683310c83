/** The read model: trainings, with the marketers of their products (spec 002-F11). */
@NullMarked
package io.pacenote.chatbot.dashboard;

import org.jspecify.annotations.NullMarked;
