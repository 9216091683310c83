/**
 * Faults that come and go while both systems are under load, each for as long as one likes: afterwards nothing may be lost and
 * nothing may have happened twice.
 */
@NullMarked
package io.pacenote.app.nemesis;

import org.jspecify.annotations.NullMarked;
