/**
 * An issuer of tokens beside the application, for the developer who wants to see mode jwt work: profile {@code issuer}. It
 * listens on loopback only, and its passwords are drawn on the developer's machine.
 */
@NullMarked
package io.pacenote.issuer;

import org.jspecify.annotations.NullMarked;
