package io.pacenote.nicecall.catcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.nicecall.NicecallSettings;
import io.pacenote.testkit.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Which calls are offered to drivers, and what becomes of an offer. */
@CatcherTest
class ReceiveCallTest {

    @Autowired
    private Calls calls;

    @Autowired
    private NicecallSettings settings;

    @ParameterizedTest
    @ValueSource(strings = {"bundang", "jongro", "KangNam"})
    @DisplayName("003-F3, F9, 4.8.13: a paid call within the area, in any case, is offered")
    void isOffered(String location) {
        long callId = calls.request();

        calls.pay(callId, location);

        JsonNode found = calls.found(callId);
        assertThat(found.path("catchStatus").asText()).isEqualTo("RECEIVED");
        assertThat(found.path("mobile").asText()).isEqualTo("12-1234");
        assertThat(found.path("location").asText()).isEqualTo(location);
        assertThat(found.path("payAmount").asLong()).isEqualTo(10_000);
        assertThat(found.path("driverName").isNull()).isTrue();
        assertThat(calls.hasJoined(callId)).isTrue();
        Topics.Message received = calls.published(callId).get(0);
        assertThat(received.type()).isEqualTo("CallReceived");
        assertThat(received.json().path("paymentId").asLong()).isEqualTo(7);
        assertThat(received.headers().get("Long-Running-Action"))
                .isEqualTo(calls.saga(callId).toString());
    }

    @Test
    @DisplayName("003-F9, 4.6: a paid call elsewhere is denied, and does not join the saga")
    void isDenied() {
        long callId = calls.request();

        calls.pay(callId, "busan");

        assertThat(calls.status(callId)).isEqualTo("DENIED");
        assertThat(calls.publishedTypes(callId)).containsExactly("CatchDenied");
        assertThat(calls.published(callId).get(0).headers().get("Long-Running-Action"))
                .isEqualTo(calls.saga(callId).toString());
        assertThat(calls.hasJoined(callId)).isFalse();
        calls.catchBy(callId, "홍길동").expectProblem(403);
    }

    @Test
    @DisplayName("003-F9, 4.7: the area changes while the catcher runs")
    void theAreaChanges() throws IOException {
        Path file = Objects.requireNonNull(settings.catcher().areaFile());
        try {
            Files.writeString(file, "busan, ulsan\n");
            long busan = calls.request();
            long bundang = calls.request();
            calls.send(Calls.payed(busan, "Busan"), Calls.payed(bundang, "bundang"));

            assertThat(calls.status(busan)).isEqualTo("RECEIVED");
            assertThat(calls.status(bundang)).isEqualTo("DENIED");
        } finally {
            Files.deleteIfExists(file);
        }
        calls.offered();
    }

    @Test
    @DisplayName("003, 4.4: a call that is there already is ignored, whatever has become of it")
    void aSecondPaymentIsIgnored() {
        long callId = calls.offered();
        calls.pay(callId, "bundang");
        calls.catchBy(callId, "홍길동").expect(200);

        calls.pay(callId, "mapo");

        assertThat(calls.status(callId)).isEqualTo("CAUGHT");
        assertThat(calls.found(callId).path("location").asText()).isEqualTo("bundang");
        assertThat(calls.publishedTypes(callId)).containsExactly("CallReceived", "CallCaught");
        assertThat(calls.deadLetters(callId)).isZero();
    }

    @Test
    @DisplayName("§0.6 N-2: each event five times, with and without headers, has its effect once")
    void everyEventFiveTimes() {
        long callId = calls.request();
        Topics.Message payed = Calls.payed(callId, "bundang");
        Topics.Message cancelled = Calls.cancelled(callId);

        calls.send(Stream.generate(() -> Stream.of(payed, payed.bodyOnly()))
                .limit(5)
                .flatMap(each -> each)
                .toArray(Topics.Message[]::new));
        calls.catchBy(callId, "홍길동").expect(200);
        calls.send(Stream.generate(() -> Stream.of(cancelled, cancelled.bodyOnly(), payed))
                .limit(5)
                .flatMap(each -> each)
                .toArray(Topics.Message[]::new));

        assertThat(calls.status(callId)).isEqualTo("CANCELLED");
        assertThat(calls.publishedTypes(callId)).containsExactly("CallReceived", "CallCaught", "CatchCancelled");
        assertThat(calls.deadLetters(callId)).isZero();
    }

    @Test
    @DisplayName("0013: what comes after the end of its saga is not offered any more")
    void whatIsLateForItsSagaIsNotOffered() {
        long callId = calls.request();
        calls.compensate(callId);

        calls.pay(callId, "bundang");

        calls.find(callId).expectProblem(404);
        assertThat(calls.publishedTypes(callId)).isEmpty();
        assertThat(calls.deadLetters(callId)).isZero();
    }

    @Test
    @DisplayName("0013: a paid call that belongs to no saga is offered all the same")
    void aCallWithoutSagaIsOffered() {
        long callId = Calls.unused();

        calls.pay(callId, "bundang");

        assertThat(calls.status(callId)).isEqualTo("RECEIVED");
    }

    @Test
    @DisplayName("003-N8: a process without the dashboard leaves its store closed")
    void theDashboardsStoreStaysClosed(@Autowired ApplicationContext application) {
        Path store = settings.dashboard().store();

        assertThat(application.getBeanDefinitionNames())
                .noneMatch(name -> name.startsWith("io.pacenote.nicecall.dashboard"));
        assertThat(store).doesNotExist();
    }
}
