package io.pacenote.testkit;

import io.pacenote.remote.BreakerOperations;
import io.pacenote.remote.BreakerStatus;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives each test closed circuit breakers and foreign services that behave, and resolves two kinds of parameters: the system as
 * its operator meets it, and as many people as the test asks for, whom no other test knows.
 *
 * @param <S> the system
 * @param <P> one of its people
 */
public abstract class SystemFixtures<S extends Client, P> implements BeforeEachCallback, ParameterResolver {

    private static final AtomicLong NUMBERS = new AtomicLong(1000);

    private final Class<S> system;
    private final NewSystem<S> newSystem;
    private final Class<P> person;
    private final Function<S, P> newPerson;
    private final List<String> simulators;

    /** @param simulators names of the simulated services that the system uses */
    protected SystemFixtures(
            Class<S> system, NewSystem<S> newSystem, Class<P> person, Function<S, P> newPerson, String... simulators) {
        this.system = system;
        this.newSystem = newSystem;
        this.person = person;
        this.newPerson = newPerson;
        this.simulators = List.of(simulators);
    }

    /** A number that nobody else in this process has got. */
    public static long unusedNumber() {
        return NUMBERS.incrementAndGet();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        simulators.forEach(name -> systemOf(test)
                .put("/simulators/" + name + "/faults", "{'mode':'none'}")
                .expect(200));
        BreakerOperations breakers = application(test).getBean(BreakerOperations.class);
        breakers.list().stream().map(BreakerStatus::name).forEach(breakers::reset);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == system || type == person;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        S found = systemOf(test);
        return parameter.getParameter().getType() == system ? found : newPerson.apply(found);
    }

    private S systemOf(ExtensionContext test) {
        ApplicationContext application = application(test);
        return newSystem.at(
                application.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
                application.getBeanProvider(Tokens.class).getIfAvailable(() -> Tokens.NONE),
                Person.inRole("operator"));
    }

    private static ApplicationContext application(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }

    /**
     * Makes a system as somebody meets it.
     *
     * @param <S> the system
     */
    @FunctionalInterface
    public interface NewSystem<S> {

        /**
         * @param port where it answers
         * @param tokens what callers show
         * @param caller who calls
         */
        S at(int port, Tokens tokens, Person caller);
    }
}
