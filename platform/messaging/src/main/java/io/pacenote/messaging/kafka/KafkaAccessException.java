package io.pacenote.messaging.kafka;

/** The settings of Kafka's clients name a keystore or truststore that is not there, or a password that does not fit. */
final class KafkaAccessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KafkaAccessException(Throwable cause) {
        super(
                "No client of Kafka can be made with the settings pacenote.kafka.properties: " + cause.getMessage(),
                cause);
    }
}
