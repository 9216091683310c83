/** Who gets in, who does not, and on what settings the application does not start. */
@NullMarked
package io.pacenote.app.security;

import org.jspecify.annotations.NullMarked;
