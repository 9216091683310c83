/**
 * The notification service as a port: texts to a phone, each once however often it is sent. In development and in tests the
 * {@linkplain io.pacenote.kakao.simulator simulator} answers.
 */
@NullMarked
package io.pacenote.kakao;

import org.jspecify.annotations.NullMarked;
