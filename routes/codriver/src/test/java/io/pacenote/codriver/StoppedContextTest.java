package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.contexts.ContextStatus;
import io.pacenote.contexts.Contexts;
import io.pacenote.testkit.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 000-N1, §0.6 N-1: members apply whatever is down behind subscription; the backlog is done when it is back. */
@CodriverTest
class StoppedContextTest {

    private static final int MANY = 100;
    private static final int AT_ONCE = 50;

    @Autowired
    private Contexts contexts;

    @AfterEach
    void startAll() throws Exception {
        for (ContextStatus context : contexts.list()) {
            contexts.start(context.name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "codriver.payment,    /codriver/payments",
        "codriver.management, /codriver/subscriptionManagements",
        "codriver.mypage,     /codriver/mypages"
    })
    @DisplayName("000-N1, §0.6 N-1: a hundred applications are accepted while a context is stopped, and done later")
    void aHundredApplicationsWaitForAStoppedContext(String context, String path, Codriver codriver) throws Exception {
        contexts.stop(context);

        List<Application> applications = apply(codriver);
        Answer stopped = codriver.get(path).expectProblem(503);
        assertThat(stopped.header("Retry-After")).isEqualTo("5");
        Stream.of(
                        "/codriver/subscriptions",
                        "/codriver/payments",
                        "/codriver/subscriptionManagements",
                        "/codriver/mypages")
                .filter(other -> !other.equals(path))
                .forEach(other -> codriver.get(other).expect(200));
        contexts.start(context);

        applications.forEach(Application::awaitSubscribed);
        codriver.get(path).expect(200);
        assertChargedOnce(codriver, applications);
    }

    @Test
    @DisplayName("000-N1, §0.6 N-1: what was registered while subscription was stopped is completed later")
    void aHundredApplicationsWaitForSubscription(Codriver codriver) throws Exception {
        contexts.stop("codriver.management");
        List<Application> applications = apply(codriver);
        contexts.stop("codriver.subscription");
        contexts.start("codriver.management");
        Member last = codriver.member(
                applications.get(MANY - 1).answer().json().path("userId").asLong());
        await().atMost(Duration.ofSeconds(60)).until(last::isSubscribed);

        contexts.start("codriver.subscription");

        applications.forEach(Application::awaitSubscribed);
        assertChargedOnce(codriver, applications);
    }

    @Test
    @DisplayName("000-N1: nobody can apply while subscription is stopped, and everything else answers")
    void subscriptionItselfAnswers503(Codriver codriver) throws Exception {
        contexts.stop("codriver.subscription");

        Answer stopped = codriver.post(Codriver.SUBSCRIPTIONS, "{'userId':1,'subStatus':true}")
                .expectProblem(503);

        assertThat(stopped.header("Retry-After")).isEqualTo("5");
        codriver.get("/codriver/mypages").expect(200);
        codriver.get("/codriver/payments").expect(200);
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
