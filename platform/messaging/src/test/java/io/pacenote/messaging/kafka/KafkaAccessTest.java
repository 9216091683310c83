package io.pacenote.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the settings of Kafka's clients name has to be there at the start (record 73): no client comes of waiting. */
class KafkaAccessTest {

    @ParameterizedTest
    @CsvSource({
        "SSL, ssl.truststore.location",
        "SASL_SSL, ssl.truststore.location",
        "sasl_ssl, ssl.truststore.location",
        "SSL, ssl.keystore.location"
    })
    @DisplayName("a keystore or truststore that is missing is named")
    void namesTheMissingStore(String protocol, String setting) {
        assertThatThrownBy(() -> brokers(Map.of(
                        "security.protocol",
                        protocol,
                        setting,
                        "/nowhere/store.p12",
                        setting.replace("location", "password"),
                        "secret")))
                .isInstanceOf(KafkaAccessException.class)
                .hasMessageContaining("pacenote.kafka.properties")
                .hasMessageContaining("/nowhere/store.p12");
    }

    @Test
    @DisplayName("a login is not tried, as whoever gives tokens may be away")
    void triesNoLogin() {
        Map<String, String> tokens = Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "OAUTHBEARER",
                "sasl.oauthbearer.token.endpoint.url",
                "http://127.0.0.1:1/token");

        assertThat(brokers(tokens).access()).isEqualTo(tokens);
    }

    @Test
    @DisplayName("where nothing is encrypted, stores are not looked at")
    void readsNothingWithoutNeed() {
        Map<String, String> plain = Map.of("security.protocol", "SASL_PLAINTEXT");

        assertThat(brokers(plain).clientConfig()).containsAllEntriesOf(new HashMap<>(plain));
    }

    private static KafkaBrokers brokers(Map<String, String> access) {
        return new KafkaBrokers(() -> List.of("broker:9093"), access);
    }
}
