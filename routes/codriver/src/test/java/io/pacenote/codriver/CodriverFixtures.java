package io.pacenote.codriver;

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

/** Gives each test a provider that behaves, and as many members as it asks for, whom no other test knows. */
final class CodriverFixtures implements BeforeEachCallback, ParameterResolver {

    private static final AtomicLong MEMBERS = new AtomicLong(1000);

    @Override
    public void beforeEach(ExtensionContext test) {
        codriver(test).put("/simulators/psp/faults", "{'mode':'none'}").expect(200);
        BreakerOperations breakers = application(test).getBean(BreakerOperations.class);
        breakers.list().stream().map(BreakerStatus::name).forEach(breakers::reset);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Codriver.class || type == Member.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Codriver codriver = codriver(test);
        return parameter.getParameter().getType() == Codriver.class ? codriver : codriver.newMember();
    }

    static long unusedId() {
        return MEMBERS.incrementAndGet();
    }

    private static Codriver codriver(ExtensionContext test) {
        ApplicationContext application = application(test);
        return new Codriver(
                application.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
                application.getBeanProvider(Tokens.class).getIfAvailable(() -> Tokens.NONE),
                Person.inRole("operator"));
    }

    private static ApplicationContext application(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
