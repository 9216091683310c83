package io.pacenote.nicecall.caller;

import static io.pacenote.nicecall.NicecallChannels.TOPIC;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.testkit.Client;
import io.pacenote.testkit.Topics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

/** A customer with one call, of which others publish what happens to it. He looks at his phone, and does nothing. */
record NotifiedCustomer(Client http, long callId) {

    private static final AtomicLong NUMBERS = new AtomicLong(600_000);
    private static final String NOBODY = "000";

    static NotifiedCustomer on(int port) {
        return new NotifiedCustomer(new Client(port), NUMBERS.incrementAndGet());
    }

    String mobile() {
        return "010-" + callId;
    }

    Topics.Message event(String type) {
        return event(type, "'mobile':'%s','location':'bundang'".formatted(mobile()));
    }

    Topics.Message eventOfNobody(String type) {
        return event(type, "'mobile':'%s','location':'bundang'".formatted(NOBODY));
    }

    Topics.Message eventWithoutPhone(String type) {
        return event(type, "'location':'bundang'");
    }

    Topics.Message caughtBy(String driver) {
        return event("CallCaught", "'catchId':7,'driverName':'%s','mobile':'%s'".formatted(driver, mobile()));
    }

    Topics.Message deniedBecause(String reason) {
        return event("CallDenied", "'reason':'%s','mobile':'%s'".formatted(reason, mobile()));
    }

    private Topics.Message event(String type, String fields) {
        var bare = Topics.event(TOPIC, callId, "{'eventType':'%s','callId':%d,%s}".formatted(type, callId, fields));
        return new Topics.Message(
                TOPIC, bare.key(), Map.of(EventHeaders.ID, UUID.randomUUID().toString()), bare.value());
    }

    /** What he has read, in the order of its arrival. */
    List<String> messages() {
        JsonNode messages = http.get("/simulators/kakao/messages?recipient=" + mobile())
                .expect(200)
                .json();
        return StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.path("text").asText())
                .toList();
    }
}
