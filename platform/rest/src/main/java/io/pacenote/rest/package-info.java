/**
 * The HTTP conventions of every system: a system that has an OpenAPI document is served by it, and all of them speak
 * HAL, answer errors as problem details and let nothing in or out that is not on a list.
 */
@NullMarked
package io.pacenote.rest;

import org.jspecify.annotations.NullMarked;
