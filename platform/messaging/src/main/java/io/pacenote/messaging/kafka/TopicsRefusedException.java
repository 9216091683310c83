package io.pacenote.messaging.kafka;

/** Kafka has answered, and what a route consumes from is not there for it. */
final class TopicsRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicsRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
