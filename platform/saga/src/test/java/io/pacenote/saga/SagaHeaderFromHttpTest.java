package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.example.host.ParcelRoutes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/** Somebody else's application, with nothing of ours before its routes (Camel's CVE-2026-85312). */
@SagaTest
class SagaHeaderFromHttpTest {

    @Autowired
    JdbcConnectionDetails database;

    @ParameterizedTest
    @ValueSource(strings = {"/recall", "/rest/recall", "/join"})
    void aSagaIsNeitherJoinedNorEndedByTheIdOfARequest(String path) throws Exception {
        try (ConfigurableApplicationContext host = start()) {
            UUID id = begin(host);

            assertThat(post(host, path, id).statusCode()).isEqualTo(500);

            SagaDetails saga = host.getBean(Sagas.class).find(id).orElseThrow();
            assertThat(saga.saga().status()).isEqualTo(SagaStatus.ACTIVE);
            assertThat(saga.steps()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recall", "/rest/recall"})
    void itIsWhereTheApplicationTrustsWhoSends(String path) throws Exception {
        try (ConfigurableApplicationContext host = start("pacenote.saga.trust-http-header=true")) {
            UUID id = begin(host);

            assertThat(post(host, path, id).statusCode()).isBetween(200, 204);

            assertThat(host.getBean(Sagas.class).status(id).orElseThrow()).isNotEqualTo(SagaStatus.ACTIVE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "/send")
    void aSagaThatTheRequestStartsGoesOn(String path) throws Exception {
        try (ConfigurableApplicationContext host = start()) {
            UUID foreign = begin(host);

            String own = post(host, path, foreign).body();

            assertThat(own).isNotEqualTo(foreign.toString());
            assertThat(host.getBean(Sagas.class).status(UUID.fromString(own))).hasValue(SagaStatus.ACTIVE);
        }
    }

    private ConfigurableApplicationContext start(String... settings) {
        String[] all = new String[settings.length + 3];
        System.arraycopy(settings, 0, all, 3, settings.length);
        all[0] = "spring.main.web-application-type=servlet";
        all[1] = "server.port=0";
        all[2] = "spring.application.name=" + UUID.randomUUID();
        return Host.startWith(HttpRoutes.class, database, all);
    }

    private static UUID begin(ConfigurableApplicationContext host) {
        Exchange begun = host.getBean(ProducerTemplate.class).send(ParcelRoutes.SEND, exchange -> {});
        return UUID.fromString(Trips.sagaId(begun));
    }

    private static HttpResponse<String> post(ConfigurableApplicationContext host, String path, UUID saga)
            throws Exception {
        String port = host.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("long-running-action", saga.toString())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** As somebody might write them. */
    static class HttpRoutes extends RouteBuilder {

        @Override
        public void configure() {
            // spotless:off
            restConfiguration().component("platform-http");
            rest("/rest").post("/recall").to("direct:http.recall");

            from("direct:http.recall").routeId("http.recall").to("saga:compensate");

            from("platform-http:/recall").routeId("recall").to("saga:compensate");

            from("platform-http:/join").routeId("join").to("direct:http.join");

            from("direct:http.join").routeId("http.join")
                .saga().propagation(org.apache.camel.model.SagaPropagation.MANDATORY)
                    .compensation("direct:parcel.recall")
                    .log("joined")
                .end();

            from("platform-http:/send").routeId("send")
                .to(ParcelRoutes.SEND)
                .setBody(header(Exchange.SAGA_LONG_RUNNING_ACTION));
            // spotless:on
        }
    }
}
