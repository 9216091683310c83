package io.pacenote.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.MessagingSettings;
import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.OrderPlaced;
import io.pacenote.messaging.Shop;
import io.pacenote.messaging.TopicProbe;
import io.pacenote.messaging.kafka.KafkaBrokers;
import io.pacenote.postgres.WakeUpSignal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Of several relays on one database one works, and another takes over when it is gone. */
@MessagingTest
class OutboxRelayTest {

    private static final String LOCK_HOLDER =
            "select pid from pg_locks where locktype = 'advisory' and classid = x'50414345'::int and objid = 1 and granted";

    private static final String LISTENERS =
            "select count(*) from pg_stat_activity where query = 'listen pacenote_outbox' and datname = current_database()";

    @Autowired
    OutboxRelay ofTheApplication;

    @Autowired
    Outbox outbox;

    @Autowired
    DataSource dataSource;

    @Autowired
    KafkaBrokers brokers;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TopicProbe topics;

    @Autowired
    TransactionTemplate transaction;

    private OutboxRelay first;
    private OutboxRelay second;

    @BeforeEach
    void startTwo() {
        ofTheApplication.stop();
        first = newRelay();
        first.start();
        await().until(first::isLeading);
        second = newRelay();
        second.start();
    }

    @AfterEach
    void stopThem() {
        first.stop();
        second.stop();
        ofTheApplication.start();
    }

    @Test
    void oneIsActiveAndTheOtherTakesOverWhenItStops() {
        publish(310, 0, 20);
        await().untilAsserted(() -> assertThat(numbersOf(310)).hasSize(20));
        assertThat(first.isLeading()).isTrue();
        assertThat(second.isLeading()).isFalse();

        first.stop();
        await().until(second::isLeading);
        publish(310, 20, 40);

        await().untilAsserted(() -> assertThat(numbersOf(310)).hasSize(40));
        assertThat(numbersOf(310)).isEqualTo(IntStream.range(0, 40).boxed().toList());
    }

    @Test
    void oneGoesOnWhenTheConnectionOfTheActiveOneDies() {
        Integer holder = jdbc.queryForObject(LOCK_HOLDER, Integer.class);
        jdbc.queryForObject("select pg_terminate_backend(?)", Boolean.class, holder);
        publish(311, 0, 20);

        await().untilAsserted(() -> assertThat(numbersOf(311)).hasSize(20));
        assertThat(numbersOf(311)).isEqualTo(IntStream.range(0, 20).boxed().toList());
        // the first takes itself for the active one until it uses its connection
        await().untilAsserted(() -> assertThat(Stream.of(first, second).filter(OutboxRelay::isLeading))
                .hasSize(1));
    }

    @Test
    void whatAnotherProcessCommitsWakesTheActiveOne() {
        WakeUpSignal ofAnotherProcess = new WakeUpSignal();
        OutboxRelay patient = newRelay(Duration.ofHours(1), new WakeUpSignal());
        OutboxRelay waiting = newRelay(Duration.ofHours(1), ofAnotherProcess);
        first.stop();
        second.stop();
        try {
            patient.start();
            await().until(patient::isLeading);
            waiting.start();
            await().until(() -> jdbc.queryForObject(LISTENERS, Integer.class) == 1);

            // the active one does not look by itself, and wakes itself but once, when it begins to listen
            for (int number = 0; number < 3; number++) {
                publish(312, number, number + 1);
                ofAnotherProcess.send();
                int sent = number + 1;
                await().untilAsserted(() -> assertThat(numbersOf(312)).hasSize(sent));
            }
            assertThat(patient.isLeading()).isTrue();
        } finally {
            patient.stop();
            waiting.stop();
        }
    }

    /** Where its user of Kafka may not write. */
    @Test
    void oneThatMayNotSendNeverIsTheActiveOneAndWakesIt() {
        WakeUpSignal ofAnotherProcess = new WakeUpSignal();
        OutboxRelay mayNot = newRelay(false, Duration.ofMillis(50), ofAnotherProcess);
        OutboxRelay patient = newRelay(true, Duration.ofHours(1), new WakeUpSignal());
        first.stop();
        second.stop();
        try {
            mayNot.start();
            publish(313, 0, 1);
            patient.start();
            await().until(patient::isLeading);
            await().until(() -> jdbc.queryForObject(LISTENERS, Integer.class) == 1);
            await().untilAsserted(() -> assertThat(numbersOf(313)).hasSize(1));

            publish(313, 1, 2);
            ofAnotherProcess.send();

            await().untilAsserted(() -> assertThat(numbersOf(313)).hasSize(2));
            assertThat(mayNot.isLeading()).isFalse();
        } finally {
            patient.stop();
            mayNot.stop();
        }
    }

    @Test
    void aRelayStopsQuickly() {
        long begin = System.nanoTime();
        first.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    private OutboxRelay newRelay() {
        return newRelay(Duration.ofMillis(50), new WakeUpSignal());
    }

    private OutboxRelay newRelay(Duration pollInterval, WakeUpSignal signal) {
        return newRelay(true, pollInterval, signal);
    }

    private OutboxRelay newRelay(boolean send, Duration pollInterval, WakeUpSignal signal) {
        DataSource unpooled = DataSourceBuilder.derivedFrom(dataSource)
                .type(SimpleDriverDataSource.class)
                .build();
        MessagingSettings.OutboxRelay settings =
                new MessagingSettings.OutboxRelay(send, pollInterval, 7, Duration.ofMinutes(5));
        return new OutboxRelay(unpooled, new KafkaOutlet(brokers), signal, settings);
    }

    private void publish(long orderId, int from, int to) {
        IntStream.range(from, to)
                .forEach(number -> transaction.executeWithoutResult(
                        status -> outbox.append(Shop.ORDERS, new OrderPlaced(orderId, number, null), null)));
    }

    private List<Integer> numbersOf(long orderId) {
        return topics.read(Shop.ORDERS, String.valueOf(orderId)).stream()
                .map(sent -> new String(sent.body()).replaceAll(".*\"number\":(\\d+).*", "$1"))
                .map(Integer::valueOf)
                .toList();
    }
}
