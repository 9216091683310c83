/** Who may do what with whose rows: every operation of every contract is asked by every kind of caller. */
@NullMarked
package io.pacenote.app.rights;

import org.jspecify.annotations.NullMarked;
