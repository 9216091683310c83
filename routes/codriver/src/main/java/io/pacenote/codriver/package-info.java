/**
 * System 000, codriver: paid subscriptions to a chatbot.
 *
 * <p>A member applies in {@code subscription}, {@code payment} charges him, {@code management} registers him, and {@code
 * mypage} shows him his history. The four know each other only by the events in {@code events}; one saga holds an
 * application together.
 */
@NullMarked
package io.pacenote.codriver;

import org.jspecify.annotations.NullMarked;
