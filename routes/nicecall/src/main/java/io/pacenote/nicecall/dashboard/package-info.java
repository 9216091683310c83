/** The history of every call, an event a row, in a database of its own (CQRS, polyglot persistence). */
@NullMarked
package io.pacenote.nicecall.dashboard;

import org.jspecify.annotations.NullMarked;
