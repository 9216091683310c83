/** The Spring Boot application around the systems: it adds what an operator needs and decides nothing about a flow. */
@NullMarked
package io.pacenote.app;

import org.jspecify.annotations.NullMarked;
