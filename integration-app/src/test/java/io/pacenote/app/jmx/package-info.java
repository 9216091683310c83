@NullMarked
package io.pacenote.app.jmx;

import org.jspecify.annotations.NullMarked;
