package io.pacenote.teashop.grpc;

import io.pacenote.remote.BreakerOperations;
import io.pacenote.remote.BreakerStatus;
import io.pacenote.remote.ScriptedServer;
import io.pacenote.rest.rights.Caller;
import io.pacenote.rest.rights.Callers;
import io.pacenote.testkit.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test a pay that approves, a closed circuit breaker and a customer with a connection of his own. */
final class GrpcFixtures
        implements ApplicationContextInitializer<GenericApplicationContext>,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver {

    static final String APPROVED = "{\"status\":\"APPROVED\"}";
    static final String DECLINED = "{\"status\":\"DECLINED\",\"reason\":\"no money\"}";

    private static final String PORT = "teashop.order.grpc.port";
    private static final ScriptedServer PAY = new ScriptedServer();
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(GrpcFixtures.class);

    /** Nobody has to log in here. */
    @Override
    public void initialize(GenericApplicationContext application) {
        TestPropertyValues.of("teashop.order.pay-url=" + PAY.url(), PORT + "=" + freePort())
                .applyTo(application);
        application.registerBean(Callers.class, () -> credentials -> Caller.ANYBODY);
    }

    /** Not 0: Camel wants to be told. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        PAY.answers(201, APPROVED);
        PAY.forgetsRequests();
        BreakerOperations breakers = SpringExtension.getApplicationContext(test).getBean(BreakerOperations.class);
        breakers.list().stream().map(BreakerStatus::name).forEach(breakers::reset);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        CallingCustomer customer = test.getStore(OURS).remove(CallingCustomer.class, CallingCustomer.class);
        if (customer != null) {
            customer.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == CallingCustomer.class || type == Client.class || type == ScriptedServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        if (type == CallingCustomer.class) {
            return test.getStore(OURS).getOrComputeIfAbsent(type, any -> new CallingCustomer(port(test, PORT)));
        }
        return type == Client.class ? new Client(port(test, "local.server.port")) : PAY;
    }

    private static int port(ExtensionContext test, String property) {
        return SpringExtension.getApplicationContext(test)
                .getEnvironment()
                .getRequiredProperty(property, Integer.class);
    }
}
