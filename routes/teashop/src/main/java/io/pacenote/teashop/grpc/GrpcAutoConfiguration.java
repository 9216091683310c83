package io.pacenote.teashop.grpc;

import io.pacenote.contexts.Contexts;
import io.pacenote.rest.RestAutoConfiguration;
import io.pacenote.rest.RestSettings;
import io.pacenote.rest.contract.Operations;
import io.pacenote.rest.problem.ProblemMapper;
import io.pacenote.rest.rights.Callers;
import io.pacenote.rest.server.AnswerRenderer;
import io.pacenote.rest.server.Workers;
import io.pacenote.teashop.TeashopSettings;
import org.apache.camel.component.grpc.GrpcComponent;
import org.apache.camel.component.grpc.GrpcConstants;
import org.apache.camel.component.grpc.server.BindableServiceFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;

/**
 * Orders over gRPC, where {@code teashop.order.grpc.port} is set. Camel finds the interceptor by its type, and the factory and
 * the component by their names.
 */
@AutoConfiguration(
        after = RestAutoConfiguration.class,
        beforeName = "org.apache.camel.component.grpc.springboot.GrpcComponentAutoConfiguration")
@ConditionalOnProperty("teashop.order.grpc.port")
public class GrpcAutoConfiguration {

    @Bean
    OrderCallRoutes teashopOrderCallRoutes(
            TeashopSettings settings,
            ServerProperties server,
            RestSettings limits,
            Contexts contexts,
            OrderCalls calls) {
        return new OrderCallRoutes(settings.order().grpc(), server.getAddress(), limits.maxBody(), contexts, calls);
    }

    @Bean
    OrderCalls teashopOrderCalls(Operations operations, Workers workers, AnswerRenderer renderer) {
        return new OrderCalls(operations, workers, renderer);
    }

    @Bean
    CallInterceptor teashopCallInterceptor(Callers callers, ProblemMapper problems, RestSettings limits) {
        return new CallInterceptor(callers, new CallFailures(problems), limits.bodyTimeout());
    }

    @Bean("grpc-component")
    GrpcComponent grpcComponent() {
        return new AnyAddressGrpc();
    }

    @Bean(GrpcConstants.GRPC_BINDABLE_SERVICE_FACTORY_NAME)
    BindableServiceFactory grpcServices() {
        return new UnreadMessages();
    }
}
