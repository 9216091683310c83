/** Which path belongs to which system: CORS, and paths without prefix when there is only one system. */
@NullMarked
package io.pacenote.rest.systems;

import org.jspecify.annotations.NullMarked;
