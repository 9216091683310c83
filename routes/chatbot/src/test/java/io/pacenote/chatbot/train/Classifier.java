package io.pacenote.chatbot.train;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** The example of the README. No {@code @Configuration}, lest the tests of the module decide by it. */
class Classifier {

    // spotless:off
    @Bean
    RequestPolicy classifier(HttpClient http, @Value("${classifier.url}") URI classifier) {
        return requestMsg -> {
            var request = HttpRequest.newBuilder(classifier)
                    .POST(BodyPublishers.ofString(requestMsg))
                    .build();
            return switch (http.send(request, BodyHandlers.ofString()).body()) {
                case "possible" -> true;
                case "impossible" -> false;
                default -> throw new IllegalStateException("the classifier does not say");
            };
        };
    }
    // spotless:on
}
