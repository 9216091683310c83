/**
 * Who may call what. Two modes: open, for the developer's own machine and nobody else, and jwt. In both, web pages from
 * elsewhere get nowhere near the platform's own paths.
 */
@NullMarked
package io.pacenote.app.security;

import org.jspecify.annotations.NullMarked;
