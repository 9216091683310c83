package io.pacenote.library.borrow;

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

/** Gives each test a book of which there is enough, a closed circuit breaker and a desk. */
final class BorrowFixtures
        implements ApplicationContextInitializer<ConfigurableApplicationContext>,
                BeforeEachCallback,
                ParameterResolver {

    static final String ENOUGH = "{\"id\":3,\"known\":true,\"stock\":4}";

    private static final ScriptedServer BOOK = new ScriptedServer();

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        TestPropertyValues.of("library.borrow.book-url=" + BOOK.url()).applyTo(application);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        BOOK.answers(200, ENOUGH);
        BOOK.forgetsRequests();
        BreakerOperations breakers = application(test).getBean(BreakerOperations.class);
        breakers.list().stream().map(BreakerStatus::name).forEach(breakers::reset);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Desk.class || type == ScriptedServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Desk.class
                ? new Desk(application(test).getEnvironment().getRequiredProperty("local.server.port", Integer.class))
                : BOOK;
    }

    private static ApplicationContext application(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
