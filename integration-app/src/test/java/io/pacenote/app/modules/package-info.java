/** How the modules of the build need each other. */
@NullMarked
package io.pacenote.app.modules;

import org.jspecify.annotations.NullMarked;
