@NullMarked
package io.pacenote.app.monitoring;

import org.jspecify.annotations.NullMarked;
