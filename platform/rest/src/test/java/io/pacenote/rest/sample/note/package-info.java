/** A context of the sample system that tests stop. */
@NullMarked
package io.pacenote.rest.sample.note;

import org.jspecify.annotations.NullMarked;
