/** Shows the conventions on two small systems, over a real port and a real PostgreSQL. */
@NullMarked
package io.pacenote.rest;

import org.jspecify.annotations.NullMarked;
