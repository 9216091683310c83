/** A context of the sample system: things that are stored. */
@NullMarked
package io.pacenote.rest.sample.thing;

import org.jspecify.annotations.NullMarked;
