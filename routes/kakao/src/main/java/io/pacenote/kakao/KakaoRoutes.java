package io.pacenote.kakao;

import static io.pacenote.kakao.KakaoChannels.NOTIFY;
import static io.pacenote.kakao.KakaoChannels.NOTIFY_BREAKER;
import static io.pacenote.kakao.KakaoChannels.NOTIFY_UNTIL_ANSWERED;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;

import io.pacenote.remote.BodyOnly;
import io.pacenote.remote.RemoteCall;
import io.pacenote.remote.RemoteRequest;
import io.pacenote.remote.ServiceAddress;
import org.apache.camel.builder.RouteBuilder;

/** The port: a call over HTTP inside a circuit breaker with a fallback, on a copy of the caller's message. */
class KakaoRoutes extends RouteBuilder {

    static final String BREAKER = "kakaoBreaker";
    static final String HTTP_CLIENT = "kakaoHttpClient";

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
            .enrich(direct(SEND), new BodyOnly());

        // One step for the policy of its caller, so that what is tried again is the call, and not the look at its result.
        from(direct(NOTIFY_UNTIL_ANSWERED)).routeId(NOTIFY_UNTIL_ANSWERED)
            .setVariable("id", simple("${body.id}"))
            .to(direct(NOTIFY))
            .bean(FinalAnswers.class, "require(${variable.id}, ${body})");

        RemoteCall.from(SEND)
            .circuitBreaker(NOTIFY_BREAKER, BREAKER).client(HTTP_CLIENT)
            .request(Notification.class, this::request)
            .answer(answers::sent)
            .onFallback(answers::unavailable)
            .addTo(this);
    }
    // spotless:on

    private RemoteRequest request(Notification notification) {
        return RemoteRequest.post(service.of("messages"), notification.id(), notification);
    }
}
