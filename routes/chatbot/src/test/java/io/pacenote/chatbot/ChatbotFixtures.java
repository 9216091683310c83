package io.pacenote.chatbot;

import io.pacenote.remote.BreakerOperations;
import io.pacenote.remote.BreakerStatus;
import io.pacenote.testkit.Person;
import io.pacenote.testkit.Tokens;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test closed circuit breakers, and as many users as it asks for, whom no other test knows. */
final class ChatbotFixtures implements BeforeEachCallback, ParameterResolver {

    private static final AtomicLong NUMBERS = new AtomicLong(1000);

    @Override
    public void beforeEach(ExtensionContext test) {
        BreakerOperations breakers = application(test).getBean(BreakerOperations.class);
        breakers.list().stream().map(BreakerStatus::name).forEach(breakers::reset);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Chatbot.class || type == User.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Chatbot chatbot = chatbot(test);
        return parameter.getParameter().getType() == Chatbot.class ? chatbot : chatbot.newUser();
    }

    static long unusedNumber() {
        return NUMBERS.incrementAndGet();
    }

    /** A product that no other test knows, with leading zeros. */
    static String unusedProduct() {
        return "00" + unusedNumber();
    }

    private static Chatbot chatbot(ExtensionContext test) {
        ApplicationContext application = application(test);
        return new Chatbot(
                application.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
                application.getBeanProvider(Tokens.class).getIfAvailable(() -> Tokens.NONE),
                Person.inRole("operator"));
    }

    private static ApplicationContext application(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
