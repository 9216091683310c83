/** What is written down of operators' actions, and when. */
@NullMarked
package io.pacenote.app.audit;

import org.jspecify.annotations.NullMarked;
