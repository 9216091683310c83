package io.pacenote.nicecall.catcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.Topics;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever can write to the topic can send the saga of any call. */
@CatcherTest
class ForgedCallTest {

    @Autowired
    private Calls calls;

    @Test
    @DisplayName("a paid call with the saga of another call does not join it, is not offered, and is put aside")
    void theSagaOfAnotherCallIsNotJoined() {
        long other = calls.request();
        long forged = Calls.unused();

        calls.send(withSagaOf(other, Calls.payed(forged, "bundang")));

        assertThat(calls.hasJoined(other)).isFalse();
        calls.find(forged).expectProblem(404);
        assertThat(calls.deadLetters(forged)).isEqualTo(1);
    }

    @Test
    @DisplayName("a paid call with its own saga joins it and is offered")
    void theSagaOfTheCallIsJoined() {
        long callId = calls.request();

        calls.send(withSagaOf(callId, Calls.payed(callId, "bundang")));

        assertThat(calls.hasJoined(callId)).isTrue();
        assertThat(calls.status(callId)).isEqualTo("RECEIVED");
    }

    private Topics.Message withSagaOf(long callId, Topics.Message event) {
        Map<String, String> headers = new HashMap<>(event.headers());
        headers.put("Long-Running-Action", calls.saga(callId).toString());
        return new Topics.Message(event.topic(), event.key(), headers, event.value());
    }
}
