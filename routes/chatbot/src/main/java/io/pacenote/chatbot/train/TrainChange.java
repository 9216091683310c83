package io.pacenote.chatbot.train;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is to be different about a training (spec 002, 3.4, 3.6.9). Anything else in the body, such as an id, is ignored.
 *
 * @param trainId a name of one's own
 */
record TrainChange(@NotBlank @Size(max = 100) String trainId) {}
