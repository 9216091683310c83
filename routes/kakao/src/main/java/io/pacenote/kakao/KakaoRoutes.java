package io.pacenote.kakao;

import static io.pacenote.kakao.KakaoChannels.NOTIFY;
import static io.pacenote.kakao.KakaoChannels.NOTIFY_BREAKER;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.http;

import io.pacenote.remote.BodyOnly;
import io.pacenote.remote.RefusesTransactions;
import io.pacenote.remote.ServiceAddress;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpMethods;
import org.apache.camel.model.dataformat.JsonLibrary;

/** The port: a call over HTTP inside a circuit breaker, on a copy of the caller's message. */
class KakaoRoutes extends RouteBuilder {

    static final String BREAKER = "kakaoBreaker";
    static final String HTTP_CLIENT = "kakaoHttpClient";

    /** The IETF draft "The Idempotency-Key HTTP Header Field". */
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final String SEND = "kakao.send";

    private final ServiceAddress service;
    private final KakaoAnswers answers;

    KakaoRoutes(ServiceAddress service, KakaoAnswers answers) {
        this.service = service;
        this.answers = answers;
    }

    // spotless:off
    @Override
    public void configure() {
        from(direct(NOTIFY)).routeId(NOTIFY)
            .process(new RefusesTransactions())
            .enrich(direct(SEND), new BodyOnly());

        // the address is resolved for each message: the simulator's port is known only when the server has started
        from(direct(SEND)).routeId(SEND)
            .circuitBreaker().id(NOTIFY_BREAKER).configuration(BREAKER)
                .removeHeaders("*")
                .setHeader(Exchange.HTTP_METHOD, constant(HttpMethods.POST))
                .setHeader(Exchange.HTTP_URI, () -> service.of("messages"))
                .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                .setHeader(IDEMPOTENCY_KEY, simple("${body.id}"))
                .marshal().json(JsonLibrary.Jackson)
                .to(http("resolved-for-each-message.invalid")
                    .throwExceptionOnFailure(false)
                    .advanced().httpClientConfigurer(HTTP_CLIENT))
                .bean(answers, "sent")
            .onFallback()
                .bean(answers, "unavailable")
            .end();
    }
    // spotless:on
}
