/** The documents keep up with the code, and with each other. */
@NullMarked
package io.pacenote.app.documents;

import org.jspecify.annotations.NullMarked;
