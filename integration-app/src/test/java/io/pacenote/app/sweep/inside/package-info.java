/** What runs inside the swept application: starts it, numbers its effects and halts it at one of them. */
@NullMarked
package io.pacenote.app.sweep.inside;

import org.jspecify.annotations.NullMarked;
