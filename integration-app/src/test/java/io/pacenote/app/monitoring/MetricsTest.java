package io.pacenote.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.app.monitoring.Scrape.Sample;
import io.pacenote.app.ops.OperationsApplicationTest;
import io.pacenote.messaging.inbox.Inbox;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the running application measures, when one member has subscribed and another could not pay. */
@OperationsApplicationTest
class MetricsTest {

    private static final String SAGA = "codriver.subscription.request";

    /** Ids like no other number. */
    private static final AtomicLong MEMBERS = new AtomicLong(776_655_443L);

    private static final long CANNOT_PAY = 402;

    private static final Pattern UUID = Pattern.compile("\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");

    /** Whose values are names of routes, contexts, groups and tasks, or one of a few words. */
    private static final Set<String> BOUNDED =
            Set.of("name", "end", "context", "outcome", "group", "consumer", "task", "le", "quantile");

    /** The application itself has no such client. */
    private static final String CLIENT_OF_TESTS = "http_client_requests_";

    private static final Pattern PART = Pattern.compile("_(bucket|count|sum|max)$");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Inbox inbox;

    @Autowired
    private PlatformTransactionManager transactions;

    private final long member = MEMBERS.incrementAndGet();
    private URI subscription;

    @BeforeEach
    void subscribe() {
        subscription = apply(member);
        apply(CANNOT_PAY);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            inbox.of("codriver.payment").add("metrics-test");
            inbox.of("codriver.payment").add("metrics-test");
            status.setRollbackOnly();
        });
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Scrape scrape = scrape();
            assertThat(scrape.sum("pacenote_saga_completed_total", "name", SAGA))
                    .isPositive();
            assertThat(scrape.sum("pacenote_saga_compensated_total", "name", SAGA))
                    .isPositive();
            assertThat(scrape.sum("pacenote_saga_step_attempts_total", "outcome", "done"))
                    .isPositive();
        });
    }

    @Test
    void eachMetricOfTheDocumentIsMeasured() {
        assertThat(MonitoringFiles.documented()).hasSizeGreaterThan(20);
        assertThat(scrape().names()).containsAll(MonitoringFiles.documented());
    }

    /** One that is not a number asks for what is not there. */
    @Test
    void eachQuestionToTheDatabaseIsAnswered() {
        Scrape scrape = scrape();

        assertThat(scrape.samples())
                .filteredOn(sample -> sample.name().startsWith("pacenote_"))
                .noneMatch(sample -> Double.isNaN(sample.value()));
        assertThat(scrape.samples())
                .filteredOn(sample -> sample.name().equals("pacenote_tasks_age_seconds"))
                .extracting(sample -> sample.labels().get("task"))
                .hasSize(7)
                .contains("codriver.payment.processDue");
    }

    @Test
    void eachMetricOfOursIsInTheDocument() {
        assertThat(scrape().names().stream()
                        .filter(name -> name.startsWith("pacenote_"))
                        .map(name -> PART.matcher(name).replaceFirst(""))
                        .collect(Collectors.toSet()))
                .isSubsetOf(MonitoringFiles.documented().stream()
                        .map(name -> PART.matcher(name).replaceFirst(""))
                        .collect(Collectors.toSet()));
    }

    @Test
    void eachMetricThatAlertsAndDashboardsAskForIsMeasured() {
        assertThat(MonitoringFiles.askedFor()).contains("pacenote_saga_stuck_open", "pacenote_tasks_due");
        assertThat(scrape().names()).containsAll(MonitoringFiles.askedFor());
    }

    @Test
    void noTagIsAPersonOrASaga() {
        http.getForEntity("/codriver/mypages?userId=" + member, String.class);
        http.getForEntity(subscription, String.class);

        Scrape scrape = scrape();
        assertThat(scrape.samples())
                .filteredOn(sample -> !sample.name().startsWith(CLIENT_OF_TESTS))
                .flatExtracting((Sample sample) -> sample.labels().values())
                .isNotEmpty()
                .noneMatch(value -> UUID.matcher(value).find()
                        || value.contains(String.valueOf(member))
                        || value.endsWith(subscription.getPath()));
        assertThat(scrape.samples())
                .filteredOn(sample -> sample.name().startsWith("pacenote_"))
                .flatExtracting((Sample sample) -> sample.labels().keySet())
                .isSubsetOf(BOUNDED);
    }

    private URI apply(long userId) {
        var answer = http.postForEntity(
                "/codriver/subscriptions", Map.of("userId", userId, "subStatus", true), String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        return answer.getHeaders().getLocation();
    }

    private Scrape scrape() {
        return Scrape.of(http.getForObject("/actuator/prometheus", String.class));
    }
}
