/** Contract first: a system's OpenAPI document decides which requests reach which route, and with what. */
@NullMarked
package io.pacenote.rest.contract;

import org.jspecify.annotations.NullMarked;
