package io.pacenote.nicecall;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** A customer, who is known by his phone, and what he does and sees over HTTP. */
record Customer(Nicecall nicecall, String mobile) {

    private static final int FARE = 10_000;

    /** Calls for a driver to where drivers drive. */
    DriverCall calls() {
        return callsTo("bundang", FARE);
    }

    DriverCall callsTo(String location, int amount) {
        Answer made = nicecall.post(
                Nicecall.CALLS,
                "{'mobile':'%s','location':'%s','payType':'CARD','payAmount':%d}".formatted(mobile, location, amount));
        return new DriverCall(nicecall, made.expect(201).json().path("callId").asLong());
    }

    /** A call that is paid and offered to the drivers. */
    DriverCall callsAndPays() {
        DriverCall call = calls();
        call.pay().expect(200);
        return call.awaitOffered();
    }

    /** What the provider took from him and gave back: {@code CHARGE}, {@code REFUND}. */
    List<String> ledger() {
        return ledgerExtract().path("entries").findValuesAsText("type");
    }

    /** What the provider holds of his money. */
    long net() {
        return ledgerExtract().path("net").asLong();
    }

    /** From now on the provider behaves like this towards him. */
    void meets(String fault, int delayMs) {
        nicecall.asOperator()
                .put(
                        "/simulators/psp/faults",
                        "{'mode':'%s','delayMs':%d,'match':{'customer':'%s'}}".formatted(fault, delayMs, mobile))
                .expect(200);
    }

    /** What he was told on his phone, in the order of its arrival. */
    List<String> messages() {
        JsonNode messages = nicecall.asOperator()
                .get("/simulators/kakao/messages?recipient=" + URLEncoder.encode(mobile, StandardCharsets.UTF_8))
                .expect(200)
                .json();
        return StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.path("text").asText())
                .toList();
    }

    private JsonNode ledgerExtract() {
        return nicecall.asOperator()
                .get("/simulators/psp/ledger?customer=" + mobile)
                .expect(200)
                .json();
    }
}
