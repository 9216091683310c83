/** The commands that documents name: those of the sources, and ours. */
@NullMarked
package io.pacenote.app.commands;

import org.jspecify.annotations.NullMarked;
