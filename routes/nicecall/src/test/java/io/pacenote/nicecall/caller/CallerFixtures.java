package io.pacenote.nicecall.caller;

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

/** Gives each test a payment that approves, a closed circuit breaker and a phone. */
final class CallerFixtures
        implements ApplicationContextInitializer<ConfigurableApplicationContext>,
                BeforeEachCallback,
                ParameterResolver {

    static final String APPROVED = "{\"resultCode\":1,\"resultMessage\":\"70\"}";

    private static final ScriptedServer PAYMENT = new ScriptedServer();

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        TestPropertyValues.of("nicecall.caller.payment-url=" + PAYMENT.url()).applyTo(application);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        PAYMENT.answers(200, APPROVED);
        PAYMENT.forgetsRequests();
        BreakerOperations breakers = application(test).getBean(BreakerOperations.class);
        breakers.list().stream().map(BreakerStatus::name).forEach(breakers::reset);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Phone.class || type == ScriptedServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Phone.class
                ? new Phone(application(test).getEnvironment().getRequiredProperty("local.server.port", Integer.class))
                : PAYMENT;
    }

    private static ApplicationContext application(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
