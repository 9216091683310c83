package io.pacenote.chatbot.train;

import io.pacenote.chatbot.ChatbotSettings;
import org.apache.camel.model.Resilience4jConfigurationDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the question for a decision needs by name. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

    static final String BREAKER = "chatbotDecisionBreaker";

    @Bean(BREAKER)
    Resilience4jConfigurationDefinition decisionBreaker(ChatbotSettings settings) {
        return settings.train().breaker().toDefinition();
    }
}
