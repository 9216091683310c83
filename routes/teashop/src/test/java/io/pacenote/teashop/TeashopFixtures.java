package io.pacenote.teashop;

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

/** Gives each test providers that behave, and as many customers as it asks for, whom no other test knows. */
final class TeashopFixtures implements BeforeEachCallback, ParameterResolver {

    private static final AtomicLong NUMBERS = new AtomicLong(1000);

    @Override
    public void beforeEach(ExtensionContext test) {
        Teashop teashop = teashop(test);
        teashop.put("/simulators/psp/faults", "{'mode':'none'}").expect(200);
        teashop.put("/simulators/kakao/faults", "{'mode':'none'}").expect(200);
        BreakerOperations breakers = application(test).getBean(BreakerOperations.class);
        breakers.list().stream().map(BreakerStatus::name).forEach(breakers::reset);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Teashop.class || type == Shopper.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Teashop teashop = teashop(test);
        return parameter.getParameter().getType() == Teashop.class ? teashop : teashop.newShopper();
    }

    static long unusedNumber() {
        return NUMBERS.incrementAndGet();
    }

    private static Teashop teashop(ExtensionContext test) {
        ApplicationContext application = application(test);
        return new Teashop(
                application.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
                application.getBeanProvider(Tokens.class).getIfAvailable(() -> Tokens.NONE),
                Person.inRole("operator"));
    }

    private static ApplicationContext application(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
