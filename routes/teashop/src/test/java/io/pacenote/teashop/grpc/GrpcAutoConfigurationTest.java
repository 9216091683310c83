package io.pacenote.teashop.grpc;

import static io.pacenote.teashop.grpc.CallingCustomer.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.mockito.Mockito.mock;

import io.grpc.Status;
import io.pacenote.contexts.Contexts;
import io.pacenote.rest.RestSettings;
import io.pacenote.rest.contract.Operations;
import io.pacenote.rest.problem.ProblemMapper;
import io.pacenote.rest.rights.Caller;
import io.pacenote.rest.rights.Callers;
import io.pacenote.rest.server.AnswerRenderer;
import io.pacenote.rest.server.Workers;
import io.pacenote.teashop.TeashopSettings;
import io.pacenote.tracing.Tracing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import org.apache.camel.component.grpc.GrpcComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class GrpcAutoConfigurationTest {

    private static final String PORT = "teashop.order.grpc.port=";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(GrpcAutoConfiguration.class))
            .withUserConfiguration(Rest.class);

    @Test
    @DisplayName("001-K14: without a port there is no gRPC")
    void isOffByDefault() {
        application
                .withBean(Callers.class, () -> credentials -> Caller.ANYBODY)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(OrderCallRoutes.class));
    }

    @Test
    @DisplayName("001-K14: an empty port is none")
    void isOffByAnEmptyPort() {
        application
                .withBean(Callers.class, () -> credentials -> Caller.ANYBODY)
                .withPropertyValues(PORT)
                .run(context -> {
                    var camel = new DefaultCamelContext();
                    camel.addRoutes(context.getBean(OrderCallRoutes.class));
                    assertThat(camel.getRouteDefinitions()).isEmpty();
                });
    }

    @Test
    @DisplayName("001-K14: where nothing tells who calls, nobody is served")
    void isNotServedToTheUnknown() {
        application
                .withPropertyValues(PORT + "9090")
                .run(context -> assertThat(context).getFailure().hasMessageContaining(Callers.class.getName()));
    }

    @Test
    @DisplayName("001-K14: it listens where HTTP does")
    void listensWhereHttpDoes() {
        assertThat(consumer("server.address=127.0.0.1")).startsWith("grpc://127.0.0.1:9090/");
        assertThat(consumer("server.address=::1")).startsWith("grpc://[0:0:0:0:0:0:0:1]:9090/");
        assertThat(consumer("server.port=0")).startsWith("grpc://0.0.0.0:9090/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    @DisplayName("001-K14: it is served on addresses of either version")
    void isServed(String address) {
        assumeThat(canListen(address)).isTrue();
        int port = GrpcFixtures.freePort();
        application
                .withBean(Callers.class, () -> credentials -> Caller.ANYBODY)
                .withPropertyValues(PORT + port, "server.address=" + address)
                .run(context -> {
                    try (var camel = new DefaultCamelContext();
                            var customer = new CallingCustomer(address, port)) {
                        camel.addComponent("grpc", context.getBean(GrpcComponent.class));
                        camel.addRoutes(context.getBean(OrderCallRoutes.class));
                        camel.start();
                        refused(() -> customer.sends("Refund", new byte[0])).expect(Status.Code.UNIMPLEMENTED);
                    }
                });
    }

    private static boolean canListen(String address) {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return socket.isBound();
        } catch (IOException none) {
            return false;
        }
    }

    private String consumer(String setting) {
        var uri = new String[1];
        application
                .withBean(Callers.class, () -> credentials -> Caller.ANYBODY)
                .withPropertyValues(PORT + "9090", setting)
                .run(context -> {
                    var camel = new DefaultCamelContext();
                    camel.addRoutes(context.getBean(OrderCallRoutes.class));
                    uri[0] = camel.getRouteDefinitions().get(0).getInput().getEndpointUri();
                });
        return Optional.ofNullable(uri[0]).orElseThrow();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({TeashopSettings.class, RestSettings.class, ServerProperties.class})
    static class Rest {

        @Bean
        Contexts contexts() {
            Contexts contexts = mock(Contexts.class);
            org.mockito.BDDMockito.given(contexts.isPresent("teashop.order")).willReturn(true);
            return contexts;
        }

        @Bean
        ProblemMapper problems() {
            return new ProblemMapper(List.of());
        }

        @Bean
        Operations operations() {
            return new Operations(mock(), contexts(), new DefaultCamelContext(), Tracing.OFF);
        }

        @Bean
        Workers workers() {
            return mock();
        }

        @Bean
        AnswerRenderer renderer() {
            return mock();
        }
    }
}
