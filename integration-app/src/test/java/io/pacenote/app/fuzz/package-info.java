/**
 * Hostile input: requests that break the OpenAPI documents and records that break the AsyncAPI documents, made from these
 * documents, against the whole application. A system that brings its documents is attacked without more code.
 */
@NullMarked
package io.pacenote.app.fuzz;

import org.jspecify.annotations.NullMarked;
