package io.pacenote.messaging.kafka;

import io.pacenote.postgres.StoredNames;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.component.kafka.KafkaEndpoint;
import org.apache.camel.spi.CamelContextCustomizer;

/**
 * Gives consumers the group that the broker knows them by: one that has been renamed goes on where it was, and shares the
 * partitions with processes of the release before.
 */
final class StoredGroups implements CamelContextCustomizer {

    private final StoredNames names;

    StoredGroups(StoredNames names) {
        this.names = names;
    }

    @Override
    public void configure(CamelContext camel) {
        camel.getCamelContextExtension().registerEndpointCallback((uri, endpoint) -> inItsGroup(endpoint));
    }

    private Endpoint inItsGroup(Endpoint endpoint) {
        if (endpoint instanceof KafkaEndpoint kafka && kafka.getConfiguration().getGroupId() != null) {
            kafka.getConfiguration()
                    .setGroupId(names.of(kafka.getConfiguration().getGroupId()));
        }
        return endpoint;
    }
}
