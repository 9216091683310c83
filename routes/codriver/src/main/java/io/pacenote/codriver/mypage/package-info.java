/** Shows members their history. It follows the events of the other contexts and is query-only (spec 000-F5, F6, F8, N3). */
@NullMarked
package io.pacenote.codriver.mypage;

import org.jspecify.annotations.NullMarked;
