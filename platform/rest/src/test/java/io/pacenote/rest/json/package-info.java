/** JSON, without any server. */
@NullMarked
package io.pacenote.rest.json;

import org.jspecify.annotations.NullMarked;
