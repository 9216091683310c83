package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.pacenote.application.CodriverApplication;
import io.pacenote.testkit.ClientTrace;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import io.pacenote.tracing.TraceOfSaga;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/**
 * One application of a member is one trace (N-9), which his client may have begun. On engines of its own: another application of
 * these tests would take a share of the events, and it does not trace.
 */
@SpringBootTest(
        classes = {CodriverApplication.class, Topics.class, Consumers.class, Books.class, ClientTrace.Collector.class},
        properties = {
            "pacenote.tracing.enabled=true",
            "pacenote.embedded.lifetime=application",
            "pacenote.embedded.data-dir=target/trace/${random.uuid}"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@ExtendWith(CodriverFixtures.class)
class TraceTest {

    @Autowired
    private InMemorySpanExporter collector;

    @Autowired
    private Topics topics;

    @Autowired
    private Books books;

    @Autowired
    private TraceOfSaga sagas;

    private ClientTrace trace;

    @BeforeEach
    void begin() {
        trace = new ClientTrace(collector);
    }

    @Test
    @DisplayName(
            "N-9: from the request over outbox, Kafka, due work and provider to the end of the saga it is one trace")
    void aSubscriptionIsOneTrace(Codriver codriver, Member member) {
        Application application = apply(codriver, member, trace.traceparent()).awaitSubscribed();

        trace.awaitSpans(
                "codriver.subscription.apply",
                "send sub-pay SubscriptionRequested",
                "process sub-pay codriver.payment",
                "process sub-pay codriver.management",
                "process sub-pay codriver.mypage",
                "codriver.payment.processDue",
                "POST",
                "send pay-mng PaymentMade",
                "process pay-mng codriver.management",
                "process pay-mng codriver.mypage",
                "send mng-sub Registered",
                "process mng-sub codriver.subscription",
                "process mng-sub codriver.mypage");
        trace.assertHangsTogether();
        String saga = books.saga(application.subId()).saga().id().toString();
        assertThat(sagas.find(saga)).startsWith(trace.prefix());
        assertThat(topics.of(application.subId())).isNotEmpty().allSatisfy(event -> {
            assertThat(event.headers().get("ce_traceparent")).startsWith(trace.prefix());
            assertThat(event.headers().get("traceparent"))
                    .isEqualTo(event.headers().get("ce_traceparent"));
        });
    }

    @Test
    @DisplayName("N-9: what undoes a case is part of its trace, the newest step first")
    void aCompensationIsPartOfTheTrace(Codriver codriver, Member member) {
        member.meets("decline");

        apply(codriver, member, trace.traceparent()).awaitStatus("FAILED");

        trace.awaitSpans(
                "send pay-mng PaymentFailed",
                "direct://codriver.payment.cancel",
                "direct://codriver.subscription.reject",
                "send sub-pay SubscriptionRejected");
        trace.assertHangsTogether();
        assertThat(trace.spans())
                .extracting(SpanData::getName)
                .containsSubsequence("direct://codriver.payment.cancel", "direct://codriver.subscription.reject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "00-0-0-0", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-and-more"})
    @DisplayName("N-9: what is no traceparent is ignored; nothing of it is stored")
    void whatIsNoTraceparentIsIgnored(String claimed, Codriver codriver, Member member) {
        Application application = apply(codriver, member, claimed).awaitSubscribed();

        String saga = books.saga(application.subId()).saga().id().toString();
        assertThat(sagas.find(saga)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").doesNotContain("4bf92f3577b34da6");
    }

    @Test
    @DisplayName("N-9: no span tells who it is about, not even of a path that has him in it")
    void noSpanTellsOfPersons(Codriver codriver) {
        Member member = codriver.member(4711_0815_4711L);
        apply(codriver, member, trace.traceparent()).awaitSubscribed();
        assertThat(member.mypage()).isNotEmpty();

        trace.awaitSpans("process mng-sub codriver.mypage");
        assertThat(collector.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .contains("codriver.mypage.historyOfMember");
        assertThat(collector.getFinishedSpanItems().toString()).doesNotContain("471108154711");
    }

    private static Application apply(Codriver codriver, Member member, String traceparent) {
        return Application.of(
                codriver,
                codriver.post(
                                Codriver.SUBSCRIPTIONS,
                                "{'userId':%d,'subStatus':true}".formatted(member.userId()),
                                "traceparent",
                                traceparent)
                        .expect(201));
    }
}
