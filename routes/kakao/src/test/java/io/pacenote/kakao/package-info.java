/** Tests of the notification port and its simulator. */
@NullMarked
package io.pacenote.kakao;

import org.jspecify.annotations.NullMarked;
