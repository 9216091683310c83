/** HAL models with links and pages, for the routes' beans to answer with. */
@NullMarked
package io.pacenote.rest.hal;

import org.jspecify.annotations.NullMarked;
