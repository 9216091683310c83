package io.pacenote.teashop.pay;

import io.pacenote.remote.BreakerOperations;
import io.pacenote.remote.BreakerStatus;
import io.pacenote.teashop.OrderSagas;
import io.pacenote.testkit.Client;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test a provider that behaves, and as many orders as it asks for, which no other test knows. */
final class PayFixtures implements BeforeEachCallback, ParameterResolver {

    private static final AtomicLong ORDERS = new AtomicLong(400_000);

    @Override
    public void beforeEach(ExtensionContext test) {
        client(test).put("/simulators/psp/faults", "{'mode':'none'}").expect(200);
        BreakerOperations breakers = application(test).getBean(BreakerOperations.class);
        breakers.list().stream().map(BreakerStatus::name).forEach(breakers::reset);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Order.class || type == Client.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Client client = client(test);
        if (parameter.getParameter().getType() == Client.class) {
            return client;
        }
        long orderId = unusedNumber();
        return new Order(
                client,
                orderId,
                "customer-" + orderId,
                application(test).getBean(OrderSagas.class).begin(orderId));
    }

    /** Of an order that no other test knows, and that has no saga. */
    static long unusedNumber() {
        return ORDERS.incrementAndGet();
    }

    private static Client client(ExtensionContext test) {
        return new Client(application(test).getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static ApplicationContext application(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
