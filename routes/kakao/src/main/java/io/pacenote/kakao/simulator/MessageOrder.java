package io.pacenote.kakao.simulator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Body of {@code POST /simulators/kakao/messages}. */
record MessageOrder(
        @NotBlank String recipient,
        @NotBlank @Size(max = 1000) String text) {}
