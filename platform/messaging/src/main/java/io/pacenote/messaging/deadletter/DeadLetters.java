package io.pacenote.messaging.deadletter;

import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.ReceivedRecord;
import io.pacenote.messaging.kafka.DeclaredTopics;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.messaging.outbox.OutgoingRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** The dead letters of the database, for operators. */
public class DeadLetters {

    private static final String TOPIC = "dlt_topic";
    private static final String PARTITION = "dlt_partition";
    private static final String OFFSET = "dlt_offset";
    private static final String CONSUMER = "dlt_consumer";
    private static final String CAUSE_TYPE = "dlt_cause_type";
    private static final String CAUSE = "dlt_cause";

    private final DeadLetterTable table;
    private final Outbox outbox;
    private final DeclaredTopics topics;
    private final TransactionOperations transaction;

    DeadLetters(DeadLetterTable table, Outbox outbox, DeclaredTopics topics, TransactionOperations transaction) {
        this.table = table;
        this.outbox = outbox;
        this.topics = topics;
        this.transaction = transaction;
    }

    /**
     * @param topic original topic, or null for all
     * @param page number of the page, from 0
     * @param size most items on a page
     * @return dead letters, newest first
     */
    public DeadLetterPage list(@Nullable String topic, int page, int size) {
        return new DeadLetterPage(table.page(topic, page, size), page, size, table.count(topic));
    }

    /** How many there are. */
    public long count() {
        return table.count(null);
    }

    /**
     * @param id number of a dead letter
     * @return the dead letter, or empty when there is none (any more)
     */
    public Optional<DeadLetter> get(long id) {
        return table.find(id);
    }

    /**
     * Sends the record again to its topic, for the consumer that failed and no other, and forgets the dead letter. The event keeps
     * its identity and its time. It is on the topic twice from then on, which changes nothing in a read model that is rebuilt.
     *
     * @param id number of a dead letter
     * @return false when there is none (any more)
     */
    public boolean redrive(long id) {
        return Boolean.TRUE.equals(transaction.execute(status -> table.remove(id)
                .map(letter -> {
                    outbox.append(copyForConsumer(letter));
                    return true;
                })
                .orElse(false)));
    }

    /**
     * Forgets a dead letter; its copy in the {@code .dlt} topic stays.
     *
     * @param id number of a dead letter
     * @return false when there is none (any more)
     */
    public boolean delete(long id) {
        return table.remove(id).isPresent();
    }

    /**
     * Writes table and topic in the caller's transaction; the same record is stored once, however often it is read. A topic
     * that nobody has declared has no dead-letter topic either, and must not keep its record from being put aside.
     */
    void store(FailedRecord failed) {
        OutgoingRecord copy = copyForTopic(failed);
        if (table.insert(failed) && topics.contains(copy.topic())) {
            outbox.append(copy);
        }
    }

    private static OutgoingRecord copyForConsumer(DeadLetter letter) {
        ReceivedRecord received = letter.received();
        Map<String, String> headers = new LinkedHashMap<>(received.headers());
        headers.put(EventHeaders.ID, letter.eventId());
        if (!letter.consumer().isEmpty()) {
            headers.put(EventHeaders.REDRIVEN_FOR, letter.consumer());
        }
        if (received.time() != null) {
            headers.put(EventHeaders.REDRIVEN_TIME, received.time().toString());
        }
        return new OutgoingRecord(received.topic(), received.key(), headers, received.body());
    }

    private static OutgoingRecord copyForTopic(FailedRecord failed) {
        ReceivedRecord received = failed.received();
        Map<String, String> headers = new LinkedHashMap<>(received.headers());
        headers.put(TOPIC, received.topic());
        headers.put(PARTITION, String.valueOf(received.partition()));
        headers.put(OFFSET, String.valueOf(received.offset()));
        headers.put(CONSUMER, failed.consumer());
        headers.put(CAUSE_TYPE, failed.causeType());
        headers.put(CAUSE, failed.cause());
        return new OutgoingRecord(
                DeclaredTopics.deadLetterTopic(received.topic()), received.key(), headers, received.body());
    }
}
