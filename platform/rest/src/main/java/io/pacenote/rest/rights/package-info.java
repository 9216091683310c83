/** Who may do what with which rows: declared with each operation of a contract, decided in one place (decision record 39). */
@NullMarked
package io.pacenote.rest.rights;

import org.jspecify.annotations.NullMarked;
