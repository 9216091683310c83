package io.pacenote.messaging.kafka;

import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.camel.support.RoutePolicySupport;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * Commits the offset of the last record that a poll gave of a partition, once its route has succeeded. Until Camel 4.21 a
 * consumer with manual commit did that by itself, and this repeats what it knows; from then on nothing else does.
 */
final class CommitAfterRoute extends RoutePolicySupport {

    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
        KafkaManualCommit offset =
                exchange.getMessage().getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class);
        boolean last = exchange.getMessage().getHeader(KafkaConstants.LAST_RECORD_BEFORE_COMMIT, false, boolean.class);
        if (offset != null && last) {
            exchange.getExchangeExtension().addOnCompletion(new OnSuccess(offset));
        }
    }

    private static final class OnSuccess extends SynchronizationAdapter {

        private final KafkaManualCommit offset;

        OnSuccess(KafkaManualCommit offset) {
            this.offset = offset;
        }

        @Override
        public void onComplete(Exchange exchange) {
            offset.commit();
        }
    }
}
