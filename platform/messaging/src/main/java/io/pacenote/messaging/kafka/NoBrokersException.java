package io.pacenote.messaging.kafka;

/** No setting says where Kafka is, and no broker is embedded. */
final class NoBrokersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoBrokersException() {
        super("No Kafka broker is configured, and none is embedded.");
    }
}
