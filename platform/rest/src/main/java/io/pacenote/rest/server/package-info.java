/** Between the servlet container and Camel: what of a request gets in, and what of an exchange gets out. */
@NullMarked
package io.pacenote.rest.server;

import org.jspecify.annotations.NullMarked;
