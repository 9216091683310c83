package io.pacenote.app.ops;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where broker and database are, so that one's own tools can look into them. No secrets. */
@RestController
class EngineResource {

    private final KafkaConnectionDetails kafka;
    private final JdbcConnectionDetails database;
    private final EmbeddedParts embedded;

    EngineResource(KafkaConnectionDetails kafka, JdbcConnectionDetails database, EmbeddedParts embedded) {
        this.kafka = kafka;
        this.database = database;
        this.embedded = embedded;
    }

    @GetMapping("/ops/engines")
    Engines engines() {
        String brokers = String.join(",", kafka.getBootstrapServers());
        return new Engines(
                new Broker(brokers, embedded.kafka()),
                new Database(withoutSecrets(database.getJdbcUrl()), embedded.database()),
                embedded.any());
    }

    /** Passwords can be among the parameters or before the host. */
    private static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    }

    /** @param embedded whether at least one of them is */
    record Engines(Broker kafka, Database database, boolean embedded) {}

    /** @param bootstrapServers host:port, comma-separated */
    record Broker(String bootstrapServers, boolean embedded) {}

    /** @param url JDBC URL without parameters */
    record Database(String url, boolean embedded) {}
}
