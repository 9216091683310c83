package io.pacenote.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.messaging.MessagingSettings;
import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.Shop;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.RoutePolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Where others make the topics, a route is refused that would wait for one for ever. */
@MessagingTest
class ConsumedTopicsExistTest {

    private static final String ABSENT = "kafka:%s,nobody-made-it?groupId=nobody".formatted(Shop.ORDERS);

    @Autowired
    private KafkaBrokers brokers;

    @Autowired
    private CamelContext camel;

    @ParameterizedTest
    @ValueSource(strings = {"kafka:", "kafka://"})
    @DisplayName("a topic that is absent is named, with the route")
    void refusesAnAbsentTopic(String scheme) {
        assertThatThrownBy(() -> check(brokers, false, ABSENT.replace("kafka:", scheme)))
                .isInstanceOf(TopicsRefusedException.class)
                .hasMessageContaining("nobody-made-it")
                .hasMessageContaining("route reader");
    }

    @Test
    @DisplayName("topics that are there are taken, and endpoints that are no topics are not looked at")
    void takesWhatIsThere() {
        assertThat(check(brokers, false, "kafka:" + Shop.ORDERS)).isNull();
        assertThat(check(brokers, false, "kafka://" + Shop.ORDERS)).isNull();
        assertThat(check(brokers, false, "direct:nobody-made-it")).isNull();
    }

    @Test
    @DisplayName("where the application makes its topics itself, nothing is asked")
    void leavesItToWhoMakesThem() {
        assertThat(check(brokers, true, ABSENT)).isNull();
    }

    @Test
    @DisplayName("N-1: a broker that is away refuses nothing")
    void waitsForABrokerThatIsAway() {
        KafkaBrokers away = new KafkaBrokers(() -> List.of("127.0.0.1:1"), Map.of());

        assertThat(check(away, false, ABSENT)).isNull();
    }

    private @Nullable RoutePolicy check(KafkaBrokers where, boolean create, String uri) {
        MessagingSettings.Topics settings = new Binder(new MapConfigurationPropertySource(
                        Map.of("pacenote.messaging.topics.create", String.valueOf(create))))
                .bindOrCreate("pacenote.messaging", MessagingSettings.class)
                .topics();
        return new ConsumedTopicsExist(where, settings).createRoutePolicy(camel, "reader", new RouteDefinition(uri));
    }
}
