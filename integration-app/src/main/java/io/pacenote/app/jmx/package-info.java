/** The operations API as MBeans, so that Hawtio shows it. Results with more than one value are JSON texts. */
@NullMarked
package io.pacenote.app.jmx;

import org.jspecify.annotations.NullMarked;
