package io.pacenote.app.crash.nicecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.app.crash.JsonClient;
import io.pacenote.app.process.PacenoteProcess;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** Calls through nicecall whose contexts run in four processes; caller asks payment over HTTP from one to the other. */
public final class SplitCalls {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int UNAVAILABLE = 503;

    private final JsonClient client = new JsonClient();
    private final PacenoteProcess caller;
    private final PacenoteProcess payment;
    private final PacenoteProcess catcher;
    private final PacenoteProcess dashboard;

    public SplitCalls(
            PacenoteProcess caller, PacenoteProcess payment, PacenoteProcess catcher, PacenoteProcess dashboard) {
        this.caller = caller;
        this.payment = payment;
        this.catcher = catcher;
        this.dashboard = dashboard;
    }

    /** A customer calls and pays, and a driver takes the call. */
    public void aDriverComes() throws InterruptedException {
        long callId = callAndPay("bundang");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(catcher.post("/nicecall/catches/catchCall/" + callId + "/hong", "")
                                .statusCode())
                        .isEqualTo(OK));
        assertThat(paymentStatus(callId)).isEqualTo("APPROVED");
        awaitHistory(callId, "CallMade", "PaymentApproved", "CallPayed", "CallReceived", "CallCaught");
    }

    /** A customer calls and pays where nobody drives, and has his money back. */
    public void nobodyDrivesThere() throws InterruptedException {
        long callId = callAndPay("busan");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(paymentStatus(callId)).isEqualTo("DISABLED"));
        awaitHistory(
                callId, "CallMade", "PaymentApproved", "CallPayed", "CatchDenied", "CallDenied", "PaymentDisabled");
    }

    private long callAndPay(String location) throws InterruptedException {
        var made = caller.post("/nicecall/calls", """
                {"mobile":"split-%s","location":"%s","payType":"CARD","payAmount":10000}""".formatted(location, location));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(CREATED);
        long callId = Long.parseLong(
                made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
        pay(callId);
        return callId;
    }

    /** A process that has just begun may need longer than a payment may take: then one tries later, as one is told. */
    private void pay(long callId) {
        var paid = await().atMost(PATIENCE)
                .pollInterval(A_MOMENT)
                .until(
                        () -> caller.post("/nicecall/calls/payCall/" + callId, ""),
                        answer -> answer.statusCode() != UNAVAILABLE);
        assertThat(paid.statusCode()).as(paid.body()).isEqualTo(OK);
    }

    private String paymentStatus(long callId) {
        return client.get(payment.uri("/nicecall/payments/search/findByCallId?callId=" + callId))
                .path("paymentStatus")
                .asText();
    }

    private void awaitHistory(long callId, String... events) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(history(callId)).containsExactlyInAnyOrder(events));
    }

    private List<String> history(long callId) {
        JsonNode records = client.get(dashboard.uri("/nicecall/dashboards/myPage/" + callId));
        return StreamSupport.stream(records.spliterator(), false)
                .map(row -> row.path("event").asText())
                .toList();
    }
}
