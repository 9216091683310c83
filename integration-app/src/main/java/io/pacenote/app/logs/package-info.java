/** What may be read in the log and on operators' pages: no forged lines, no secrets, nothing about a person. */
@NullMarked
package io.pacenote.app.logs;

import org.jspecify.annotations.NullMarked;
