package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.contexts.Contexts;
import io.pacenote.testkit.AbstractStoppedContextTest;
import io.pacenote.testkit.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 000-N1, §0.6 N-1: members apply whatever is down behind subscription; the backlog is done when it is back. */
@CodriverTest
class StoppedContextTest extends AbstractStoppedContextTest {

    private static final int MANY = 100;
    private static final int AT_ONCE = 50;

    @Autowired
    private Contexts contexts;

    private Codriver codriver;

    @BeforeEach
    void setUp(Codriver codriver) {
        this.codriver = codriver;
    }

    @Override
    protected Client operator() {
        return codriver;
    }

    @Override
    protected Map<String, String> paths() {
        return Map.of(
                CodriverChannels.Subscription.CONTEXT, "/codriver/subscriptions",
                CodriverChannels.Payment.CONTEXT, "/codriver/payments",
                CodriverChannels.Management.CONTEXT, "/codriver/subscriptionManagements",
                CodriverChannels.Mypage.CONTEXT, "/codriver/mypages");
    }

    @Override
    protected Map<String, Supplier<Runnable>> acceptedWithout() {
        return Map.of(
                CodriverChannels.Payment.CONTEXT,
                this::applications,
                CodriverChannels.Management.CONTEXT,
                this::applications,
                CodriverChannels.Mypage.CONTEXT,
                this::applications);
    }

    private Runnable applications() {
        List<Application> applications = apply(codriver);
        return () -> {
            applications.forEach(Application::awaitSubscribed);
            assertChargedOnce(codriver, applications);
        };
    }

    @Test
    @DisplayName("000-N1, §0.6 N-1: what was registered while subscription was stopped is completed later")
    void aHundredApplicationsWaitForSubscription() throws Exception {
        contexts.stop(CodriverChannels.Management.CONTEXT);
        List<Application> applications = apply(codriver);
        contexts.stop(CodriverChannels.Subscription.CONTEXT);
        contexts.start(CodriverChannels.Management.CONTEXT);
        Member last = codriver.member(
                applications.get(MANY - 1).answer().json().path("userId").asLong());
        await().atMost(Duration.ofSeconds(60)).until(last::isSubscribed);

        contexts.start(CodriverChannels.Subscription.CONTEXT);

        applications.forEach(Application::awaitSubscribed);
        assertChargedOnce(codriver, applications);
    }

    @Test
    @DisplayName("000-N1: nobody can apply while subscription is stopped")
    void subscriptionItselfAnswers503() throws Exception {
        contexts.stop(CodriverChannels.Subscription.CONTEXT);

        codriver.post(Codriver.SUBSCRIPTIONS, "{'userId':1,'subStatus':true}").expectProblem(503);
    }

    /** Fifty at a time, which is less than the server turns away. */
    private static List<Application> apply(Codriver codriver) {
        List<Application> applications = new ArrayList<>();
        while (applications.size() < MANY) {
            var some = Stream.generate(codriver::newMember)
                    .limit(AT_ONCE)
                    .map(Member::applyLater)
                    .toList();
            some.stream().map(CompletableFuture::join).forEach(applications::add);
        }
        return applications;
    }

    private static void assertChargedOnce(Codriver codriver, List<Application> applications) {
        assertThat(applications).allSatisfy(application -> {
            Member member =
                    codriver.member(application.answer().json().path("userId").asLong());
            assertThat(member.ledger()).containsExactly("CHARGE");
            assertThat(member.isSubscribed()).isTrue();
        });
    }
}
