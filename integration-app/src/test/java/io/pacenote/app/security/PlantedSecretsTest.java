package io.pacenote.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A secret in every setting that takes one: it is in no answer, no attribute of JMX, and no line of a talkative log. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.jmx.enabled=true",
            "spring.jmx.unique-names=true",
            "spring.datasource.password=planted-database",
            "spring.datasource.hikari.password=planted-pool",
            "pacenote.embedded.postgres-password=planted-embedded",
            "camel.component.kafka.sasl-jaas-config=org.apache.kafka.common.security.plain.PlainLoginModule required"
                    + " username=\"pacenote\" password=\"planted-kafka\";",
            "camel.component.kafka.ssl-keystore-password=planted-kafka-store",
            "camel.component.kafka.ssl-key-password=planted-kafka-key",
            "spring.security.oauth2.client.registration.planted.client-id=pacenote",
            "spring.security.oauth2.client.registration.planted.client-secret=planted-client",
            "spring.security.oauth2.client.registration.planted.authorization-grant-type=client_credentials",
            "spring.security.oauth2.client.provider.planted.token-uri=http://localhost:1/token",
            "server.ssl.enabled=false",
            "server.ssl.key-store-password=planted-key-store",
            "server.ssl.key-password=planted-key",
            "spring.ssl.bundle.jks.unused.keystore.password=planted-bundle",
            "logging.level.com.zaxxer.hikari=debug",
            "logging.level.org.apache.kafka=info",
            "logging.level.org.apache.camel=info",
            "logging.level.org.springframework.boot=debug"
        })
class PlantedSecretsTest {

    private static final String PLANTED = "planted-";

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/info",
                "/actuator/prometheus",
                "/actuator/env",
                "/actuator/configprops",
                "/actuator/jolokia/list",
                "/actuator/jolokia/read/org.apache.camel:*",
                "/actuator/jolokia/read/io.pacenote:*",
                "/ops/engines",
                "/ops/contexts",
                "/ops/dead-letters",
                "/ops/sagas/none",
                "/codriver/subscriptions/none",
                "/teashop/orders/none",
                "/nowhere"
            })
    void noAnswerTellsThem(String path, CapturedOutput log) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body().contains(PLANTED)).as(answer.body()).isFalse();
        assertThat(log.getAll()).doesNotContain(PLANTED);
    }

    @Test
    void noMBeanTellsThem() throws Exception {
        for (ObjectName name : beans.queryNames(null, null)) {
            for (MBeanAttributeInfo attribute : beans.getMBeanInfo(name).getAttributes()) {
                assertThat(valueOf(name, attribute))
                        .as(name + " " + attribute.getName())
                        .doesNotContain(PLANTED);
            }
        }
    }

    /** What cannot be read tells by its error. */
    private String valueOf(ObjectName name, MBeanAttributeInfo attribute) {
        try {
            Object value = beans.getAttribute(name, attribute.getName());
            return value instanceof Object[] several ? Arrays.deepToString(several) : String.valueOf(value);
        } catch (JMException | RuntimeException failure) {
            return failure.toString();
        }
    }
}
