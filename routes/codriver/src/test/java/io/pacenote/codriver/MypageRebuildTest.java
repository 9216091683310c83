package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.projection.ProjectionRebuild;
import io.pacenote.messaging.projection.RebuildStatus;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodriverTest
class MypageRebuildTest {

    @Autowired
    private ProjectionRebuild rebuild;

    @Autowired
    private Books books;

    @Test
    @DisplayName("000-N3, F5: mypage is made again from the topics while it serves, and what was wrong is right")
    void isMadeAgainWhileItServes(Codriver codriver, Member member, Member meanwhile) {
        Application application = member.apply().awaitSubscribed();
        Application lost = codriver.newMember().apply().awaitSubscribed();
        String right = application.onMypage().toString();
        books.change(
                "update codriver_mypage.application set registered = false, paid_date = null, user_id = 1 where sub_id = ?",
                application.subId());
        books.change("delete from codriver_mypage.application where sub_id = ?", lost.subId());
        assertThat(member.mypage()).isEmpty();

        rebuild.start(CodriverChannels.Mypage.CONTEXT);
        AtomicInteger served = new AtomicInteger();
        Application during = meanwhile.apply();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            codriver.get("/codriver/mypages").expect(200);
            served.incrementAndGet();
            return rebuild.status(CodriverChannels.Mypage.CONTEXT).orElseThrow().state() != RebuildStatus.State.RUNNING;
        });

        assertThat(rebuild.status(CodriverChannels.Mypage.CONTEXT).orElseThrow().state())
                .isEqualTo(RebuildStatus.State.DONE);
        assertThat(served).hasPositiveValue();
        assertThat(application.onMypage()).hasToString(right);
        assertThat(lost.onMypage().path("status").asText()).isEqualTo("SUBSCRIBED");
        during.awaitSubscribed();
    }
}
