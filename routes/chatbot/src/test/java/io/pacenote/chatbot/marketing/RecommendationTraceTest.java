package io.pacenote.chatbot.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.pacenote.application.ChatbotApplication;
import io.pacenote.chatbot.ChatbotChannels;
import io.pacenote.testkit.ClientTrace;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/**
 * A recommendation is part of no saga, and one trace all the same (N-9), from the marketer's request to the user's phone. On
 * engines of its own: another application of these tests would take a share of the events, and it does not trace.
 */
@SpringBootTest(
        classes = {
            ChatbotApplication.class,
            Topics.class,
            Consumers.class,
            MarketingBooks.class,
            ClientTrace.Collector.class
        },
        properties = {
            "pacenote.contexts=chatbot.marketing,simulators.kakao",
            "pacenote.simulators.enabled=true",
            "pacenote.tracing.enabled=true",
            "pacenote.kakao.timeout=500ms",
            "chatbot.marketing.first-retry=100ms",
            "pacenote.embedded.lifetime=application",
            "pacenote.embedded.data-dir=target/trace/${random.uuid}"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@ExtendWith(MarketingFixtures.class)
class RecommendationTraceTest {

    @Autowired
    private InMemorySpanExporter collector;

    @Test
    @DisplayName("N-9: from the request over outbox, Kafka, and due work to the notification service it is one trace")
    void isOneTrace(Product product) {
        product.added();
        ClientTrace trace = new ClientTrace(collector);

        product.recommend("traceparent", trace.traceparent()).expect(200);

        trace.awaitSpans(
                "chatbot.marketing.recommend",
                "send chatbot Recommended",
                "process chatbot chatbot.marketing",
                "chatbot.marketing.sendDue",
                "POST");
        trace.assertHangsTogether();
    }

    @Test
    @DisplayName("N-9: what is sent again later is part of it, too")
    void anotherAttemptIsPartOfIt(Product product, Kakao kakao) {
        product.added();
        ClientTrace trace = new ClientTrace(collector);
        kakao.goDown();

        product.recommend("traceparent", trace.traceparent()).expect(200);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(trace.spans())
                .filteredOn(span -> span.getName().equals(ChatbotChannels.Marketing.SEND_DUE))
                .hasSizeGreaterThan(1));
        trace.assertHangsTogether();
    }
}
