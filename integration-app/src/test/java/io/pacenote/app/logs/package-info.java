@NullMarked
package io.pacenote.app.logs;

import org.jspecify.annotations.NullMarked;
