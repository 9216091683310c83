package io.pacenote.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.postgres.FormerName;
import io.pacenote.postgres.StoredNames;
import java.io.IOException;
import java.util.List;
import org.apache.camel.component.kafka.KafkaEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredGroupsTest {

    @ParameterizedTest
    @CsvSource({"shop.basket, shop.cart", "shop.cart, shop.cart", "shop.stock, shop.stock"})
    @DisplayName("a consumer that was renamed stays in its group, and so goes on where it was")
    void staysInItsGroup(String inTheCode, String atTheBroker) throws IOException {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            new StoredGroups(new StoredNames(List.of(new FormerName("shop.basket", "shop.cart")))).configure(camel);

            var endpoint =
                    camel.getEndpoint("kafka:orders?brokers=localhost:1&groupId=" + inTheCode, KafkaEndpoint.class);

            assertThat(endpoint.getConfiguration().getGroupId()).isEqualTo(atTheBroker);
        }
    }
}
