/** What runs inside the swept application: numbers its effects and halts it at one of them. Becomes a Java agent's jar. */
@NullMarked
package io.pacenote.app.sweep.agent;

import org.jspecify.annotations.NullMarked;
