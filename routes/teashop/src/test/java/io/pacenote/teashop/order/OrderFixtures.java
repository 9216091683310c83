package io.pacenote.teashop.order;

import io.pacenote.remote.BreakerOperations;
import io.pacenote.remote.BreakerStatus;
import io.pacenote.remote.ScriptedServer;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test a pay that approves, a closed circuit breaker and a shop. */
final class OrderFixtures
        implements ApplicationContextInitializer<ConfigurableApplicationContext>,
                BeforeEachCallback,
                ParameterResolver {

    static final String APPROVED = "{\"id\":70,\"orderId\":1,\"amount\":9900,\"status\":\"APPROVED\"}";
    static final String PENDING = "{\"id\":70,\"orderId\":1,\"amount\":9900,\"status\":\"PENDING\"}";
    static final String DECLINED =
            "{\"id\":70,\"orderId\":1,\"amount\":9900,\"status\":\"DECLINED\",\"reason\":\"no money\"}";

    private static final ScriptedServer PAY = new ScriptedServer();

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        TestPropertyValues.of("teashop.order.pay-url=" + PAY.url()).applyTo(application);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        PAY.answers(201, APPROVED);
        PAY.forgetsRequests();
        BreakerOperations breakers = application(test).getBean(BreakerOperations.class);
        breakers.list().stream().map(BreakerStatus::name).forEach(breakers::reset);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Shop.class || type == ScriptedServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Shop.class
                ? new Shop(application(test).getEnvironment().getRequiredProperty("local.server.port", Integer.class))
                : PAY;
    }

    private static ApplicationContext application(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
