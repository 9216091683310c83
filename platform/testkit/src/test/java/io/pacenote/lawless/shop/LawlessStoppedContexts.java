package io.pacenote.lawless.shop;

import static org.assertj.core.api.Assertions.fail;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.pacenote.testkit.AbstractStoppedContextTest;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Of contexts that answer though they are stopped. */
@SpringJUnitConfig(LawlessTraffic.class)
public class LawlessStoppedContexts extends AbstractStoppedContextTest {

    @Override
    @SuppressWarnings("unchecked")
    protected Client operator() {
        HttpResponse<String> ok = mock(HttpResponse.class);
        when(ok.statusCode()).thenReturn(200);
        when(ok.body()).thenReturn("");
        var client = mock(Client.class);
        when(client.get(any())).thenReturn(new Answer(ok));
        return client;
    }

    @Override
    protected Map<String, String> paths() {
        return Map.of("shop.order", "/shop/orders", "shop.stock", "/shop/shelves");
    }

    @Override
    protected Map<String, Supplier<Runnable>> acceptedWithout() {
        return Map.of("shop.stock", () -> fail("nothing is accepted"));
    }
}
