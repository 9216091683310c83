package io.pacenote.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.application.GatewayApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Settings that are wrong end the start by one sentence, and what they mean when they are right. */
class SettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pacenote.gateway.systems=mart | names 'mart', which has no contract; there are [shop]",
                "pacenote.gateway.targets.shop.cellar=http://x | names 'shop.cellar', to which nothing is forwarded",
                "pacenote.gateway.targets.shop.order=ftp://x | 'ftp://x' is no address",
                "pacenote.gateway.targets.shop.order=order:8080 | 'order:8080' is no address",
                "pacenote.gateway.targets.shop.order=http://x/?a=b | is no address",
                "pacenote.gateway.ports.shop.order=18081 --server.address=127.0.0.1 | names 'shop.order', which this process does not run",
                "pacenote.gateway.ports.gateway=18081 | need a loopback address: set server.address=127.0.0.1"
            })
    void wrongOnesEndTheStart(String setting, String message) {
        assertThatThrownBy(() -> run(setting)).hasStackTraceContaining(message);
    }

    @Test
    void aContextWithoutTargetsIsLookedForUnderItsName() {
        try (ConfigurableApplicationContext gateway = run("pacenote.gateway.address=http://{context}.{system}:8080/")) {
            assertThat(gateway.getBean(Targets.class).all())
                    .flatExtracting(Target::addresses)
                    .extracting(Address::toString)
                    .containsExactly("http://order.shop:8080", "http://stock.shop:8080");
        }
    }

    /** As a container gets them. */
    @Test
    void variablesOfTheEnvironmentNameTargets() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(
                                "PACENOTE_GATEWAY_TARGETS_SHOP_ORDER", "http://a:1,http://b:2",
                                "PACENOTE_GATEWAY_SYSTEMS", "shop")));

        GatewaySettings settings = Binder.get(environment).bindOrCreate("pacenote.gateway", GatewaySettings.class);

        assertThat(settings.targets()).containsEntry("shop.order", "http://a:1,http://b:2");
        assertThat(settings.systems()).isEqualTo(List.of("shop"));
    }

    private static ConfigurableApplicationContext run(String setting) {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .web(WebApplicationType.SERVLET)
                .run(("--server.port=0 --" + setting).split(" "));
    }
}
