package io.pacenote.nicecall.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.messaging.EventHeaders;
import io.pacenote.testkit.Topics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Inbox and record are one transaction of the dashboard's own store. */
@DashboardTest
class ExactlyOnceTest {

    @Autowired
    private Board board;

    @Autowired
    private DashboardStore store;

    @Test
    @DisplayName("003-F12, N8: an event whose record fails is not taken, and is recorded once when it comes again")
    void aFailureBetweenInboxAndRecordTakesBothBack() {
        long callId = Board.newCall();
        Topics.Message event = Board.event("CallMade", callId);
        try (Refusal refusal = new Refusal(store, "call_id <> " + callId)) {
            board.send(event);
        }
        assertThat(taken(event)).isZero();
        assertThat(board.events(callId)).isEmpty();

        board.redrive(board.deadLetters(callId).get(0));
        board.send(event);

        assertThat(taken(event)).isOne();
        assertThat(board.events(callId)).containsExactly("CallMade");
    }

    @Test
    @DisplayName("003-N8: what has been taken is in the dashboard's own inbox, whoever else has one")
    void theInboxIsInItsStore() {
        Topics.Message event = Board.event("CallMade", Board.newCall());

        board.send(event);

        assertThat(taken(event)).isOne();
    }

    private int taken(Topics.Message event) {
        return store.jdbc()
                .queryForObject(
                        "select count(*) from inbox where consumer = 'nicecall.dashboard' and event_id = ?",
                        Integer.class,
                        event.headers().get(EventHeaders.ID));
    }
}
