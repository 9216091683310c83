/** What a wrong contract leads to. */
@NullMarked
package io.pacenote.rest.contract;

import org.jspecify.annotations.NullMarked;
