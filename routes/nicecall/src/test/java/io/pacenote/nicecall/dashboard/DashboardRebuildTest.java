package io.pacenote.nicecall.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.messaging.projection.ProjectionRebuild;
import io.pacenote.messaging.projection.RebuildStatus;
import io.pacenote.messaging.projection.RebuildStatus.State;
import io.pacenote.nicecall.NicecallChannels;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The records are made again from the topic, while they are shown and written. */
@DashboardTest
class DashboardRebuildTest {

    @Autowired
    private Board board;

    @Autowired
    private DashboardStore store;

    @Autowired
    private ProjectionRebuild rebuild;

    @Test
    @DisplayName("003-N8, F8: what is missing comes back in its place, what is wrong is right, nothing is there twice")
    void isMadeAgain() {
        long callId = Board.newCall();
        Topics.Message made = Board.event("CallMade", callId);
        board.send(made, Board.event("CallPayed", callId), Board.event("CallReceived", callId), made);
        List<JsonNode> right = board.myPage(callId);
        store.jdbc().update("delete from record where call_id = ? and event = 'CallMade'", callId);
        store.jdbc()
                .update(
                        "update record set description = '?', happened_at = '0', extra_id_value = '0' where call_id = ? and event = 'CallPayed'",
                        callId);

        assertThat(rebuilt().state()).isEqualTo(State.DONE);

        assertThat(board.events(callId)).containsExactly("CallMade", "CallPayed", "CallReceived");
        assertThat(board.myPage(callId).get(1)).isEqualTo(right.get(1));
        assertThat(board.myPage(callId).get(2)).isEqualTo(right.get(2));
        assertThat(board.myPage(callId).get(0).path("description"))
                .isEqualTo(right.get(0).path("description"));
        assertThat(rebuilt().events()).isPositive();
        assertThat(board.events(callId)).hasSize(3);
    }

    @Test
    @DisplayName("003-N8: events that come meanwhile are recorded once")
    void takesEventsMeanwhile() {
        List<Long> calls = Stream.generate(Board::newCall).limit(300).toList();

        rebuild.start(NicecallChannels.Dashboard.CONTEXT);
        board.send(calls.stream()
                .flatMap(call -> Stream.of(Board.event("CallMade", call), Board.event("CallCancelled", call)))
                .toArray(Topics.Message[]::new));

        assertThat(ended().state()).isEqualTo(State.DONE);
        assertThat(calls)
                .allSatisfy(call -> assertThat(board.events(call)).containsExactly("CallMade", "CallCancelled"));
    }

    @Test
    @DisplayName("003-N8: a rebuild leaves out what the store refuses, and says how much that is")
    void saysWhatItHasLeftOut() {
        long callId = Board.newCall();
        board.send(Board.event("CallMade", callId), Board.event("CallPayed", callId));
        long before = rebuilt().putAside();
        store.jdbc().update("delete from record where call_id = ? and event = 'CallMade'", callId);

        try (Refusal refusal = new Refusal(store, "call_id <> " + callId + " or event <> 'CallMade'")) {
            RebuildStatus status = rebuilt();
            assertThat(status.state()).isEqualTo(State.DONE);
            assertThat(status.putAside()).isEqualTo(before + 1);
        }

        assertThat(board.events(callId)).containsExactly("CallPayed");
    }

    private RebuildStatus rebuilt() {
        rebuild.start(NicecallChannels.Dashboard.CONTEXT);
        return ended();
    }

    private RebuildStatus ended() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> rebuild.status(NicecallChannels.Dashboard.CONTEXT)
                                .orElseThrow()
                                .state()
                        != State.RUNNING);
        return rebuild.status(NicecallChannels.Dashboard.CONTEXT).orElseThrow();
    }
}
