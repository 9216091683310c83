package io.pacenote.chatbot;

import io.pacenote.app.security.ScenarioInModeJwt;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;

/** Users show their tokens, marketers theirs. */
@ScenarioInModeJwt
@Import(ChatbotBooks.class)
@ExtendWith(ChatbotFixtures.class)
class ChattingScenarioInModeJwtTest extends ChattingScenario {}
