/** What the contexts of teashop tell each other: the published language. */
@NullMarked
package io.pacenote.teashop.events;

import org.jspecify.annotations.NullMarked;
