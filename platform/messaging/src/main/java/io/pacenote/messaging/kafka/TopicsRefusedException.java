package io.pacenote.messaging.kafka;

/** Kafka has answered, and what the application consumes from, or was to create, is not for it. */
final class TopicsRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param message what Kafka refuses
     * @param remedy what to do about it
     */
    TopicsRefusedException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
