package io.pacenote.rest.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.rights.Caller;
import io.pacenote.rest.server.Answer;
import io.pacenote.rest.server.OperationRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.mockito.Mockito;

class RateLimitPolicyTest {

    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Map<String, String> LEFT_ONE =
            Map.of("RateLimit-Policy", "\"default\";q=2;w=10", "RateLimit", "\"default\";r=1;t=5");

    private final CamelContext camel = new DefaultCamelContext();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger effects = new AtomicInteger();
    private final Processor limited = policy(true);

    private Processor policy(boolean enabled) {
        var settings = new RateLimitSettings(enabled, 2, WINDOW, 10);
        return new RateLimitPolicy(settings, nanos::get)
                .wrap(Mockito.mock(Route.class), exchange -> effects.incrementAndGet());
    }

    private Exchange request(String client) {
        Exchange exchange = new DefaultExchange(camel);
        OperationRequest request = Mockito.mock(Answers.CALLS_REAL_METHODS);
        Mockito.doReturn(new Caller.WithoutRights(client)).when(request).caller();
        request.attachTo(exchange);
        return exchange;
    }

    private void send(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            limited.process(request("a"));
        }
    }

    @Test
    void tellsWithAnAnswerWhatIsLeft() throws Exception {
        Exchange exchange = request("a");

        limited.process(exchange);

        assertThat(exchange.getMessage().getHeaders()).containsAllEntriesOf(LEFT_ONE);
    }

    @Test
    void tellsItWithAnAnswerThatIsReady() throws Exception {
        Exchange exchange = request("a");
        exchange.getMessage().setBody(new Answer(201, Map.of("Location", "/x"), null, new byte[0]));

        limited.process(exchange);

        assertThat(exchange.getMessage().getBody(Answer.class).headers())
                .containsAllEntriesOf(LEFT_ONE)
                .containsEntry("Location", "/x");
    }

    @Test
    void refusesWhatIsTooMuchWithoutEffect() throws Exception {
        send(2);

        assertThatThrownBy(() -> send(1))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status().value()).isEqualTo(429);
                    assertThat(refused.problem().headers())
                            .containsEntry("Retry-After", "5")
                            .containsEntry("RateLimit-Policy", "\"default\";q=2;w=10")
                            .containsEntry("RateLimit", "\"default\";r=0;t=10");
                })
                .hasMessage("More than 2 requests in 10 s; come again in 5 s");
        assertThat(effects).hasValue(2);
        limited.process(request("b"));
        assertThat(effects).hasValue(3);
    }

    @Test
    void goesOnWhenTheTimeHasCome() throws Exception {
        send(2);
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());

        send(1);

        assertThat(effects).hasValue(3);
        assertThatThrownBy(() -> send(1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void doesNotLimitThisProcess() throws Exception {
        for (int i = 0; i < 5; i++) {
            Exchange own = new DefaultExchange(camel);
            limited.process(own);
            assertThat(own.getMessage().getHeaders()).isEmpty();
        }

        assertThat(effects).hasValue(5);
    }

    @Test
    void isSwitchedOff() throws Exception {
        Processor unlimited = policy(false);

        for (int i = 0; i < 5; i++) {
            unlimited.process(request("a"));
        }

        assertThat(effects).hasValue(5);
    }
}
