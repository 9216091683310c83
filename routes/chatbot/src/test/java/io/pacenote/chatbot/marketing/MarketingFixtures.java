package io.pacenote.chatbot.marketing;

import io.pacenote.remote.BreakerOperations;
import io.pacenote.testkit.Client;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test a notification service that behaves, and products that no other test knows. */
final class MarketingFixtures implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    @Override
    public void beforeEach(ExtensionContext test) {
        kakao(test).closeBreaker();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        kakao(test).behave();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Product.class || type == Kakao.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Kakao.class ? kakao(test) : Product.unknownTo(client(test));
    }

    private static Kakao kakao(ExtensionContext test) {
        return new Kakao(client(test), application(test).getBean(BreakerOperations.class));
    }

    private static Client client(ExtensionContext test) {
        return new Client(application(test).getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static ApplicationContext application(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
