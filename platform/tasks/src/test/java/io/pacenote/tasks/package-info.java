/** Due work, tried with parcels that depots deliver. */
@NullMarked
package io.pacenote.tasks;

import org.jspecify.annotations.NullMarked;
