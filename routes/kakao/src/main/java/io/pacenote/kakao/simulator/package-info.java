/** A notification service to develop and test against, never for production. It keeps what it delivered, and misbehaves on demand. */
@NullMarked
package io.pacenote.kakao.simulator;

import org.jspecify.annotations.NullMarked;
