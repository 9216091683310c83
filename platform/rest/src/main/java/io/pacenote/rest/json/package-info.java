/** JSON of requests and answers: strict about the text, lenient about types as command line clients need it. */
@NullMarked
package io.pacenote.rest.json;

import org.jspecify.annotations.NullMarked;
