/** All systems at once in one process: nothing of one of them shows in another. */
@NullMarked
package io.pacenote.app.systems;

import org.jspecify.annotations.NullMarked;
