/**
 * One trace for a business case (N-9), over all processes that take part in it and after a crash of any of them. The modules
 * of the platform say here what they do; what becomes of it is OpenTelemetry's business, where there is one.
 */
@NullMarked
package io.pacenote.tracing;

import org.jspecify.annotations.NullMarked;
