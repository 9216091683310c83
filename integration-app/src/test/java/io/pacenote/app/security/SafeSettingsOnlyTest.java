package io.pacenote.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SafeSettingsOnlyTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void acceptsModeOpenOnLoopbackInTheEmbeddedProfile() {
        open("127.0.0.1");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void refusesModeOpenOnAnAddressThatOthersReach() {
        open("0.0.0.0");
        assertRefusal("pacenote.security.mode=open needs a loopback address, but server.address is 0.0.0.0.");
    }

    @Test
    void refusesModeOpenOnAllAddresses() {
        environment.withProperty("pacenote.security.mode", "open").setActiveProfiles("embedded");
        assertRefusal("pacenote.security.mode=open needs a loopback address, but server.address is not set.");
    }

    @Test
    void refusesModeOpenOutsideTheEmbeddedProfile() {
        environment.withProperty("pacenote.security.mode", "open").withProperty("server.address", "127.0.0.1");
        assertRefusal("pacenote.security.mode=open is for the embedded profile only, which is not active.");
    }

    @Test
    void refusesModeOpenWithAManagementPortOfItsOwn() {
        open("127.0.0.1");
        environment.withProperty("management.server.port", "9090");
        assertRefusal("pacenote.security.mode=open does not protect a management port of its own.");
    }

    @Test
    void isInModeJwtUnlessToldOtherwiseAndThenTakesAnyAddress() {
        environment.withProperty("server.address", "0.0.0.0");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void refusesModeJwtWithTheSystemsOpenToPagesOfAllOrigins() {
        environment.withProperty("pacenote.rest.cors-origins", "https://page.example, *");
        assertRefusal(
                "pacenote.security.mode=jwt lets the pages of every origin call the systems, by pacenote.rest.cors-origins=*.");
    }

    @Test
    void acceptsModeJwtWithOriginsThatAreNamed() {
        environment.withProperty("pacenote.rest.cors-origins", "https://page.example,https://*.example.com");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void tellsWhatToSetInstead() {
        UnsafeSettingsException refusal = new UnsafeSettingsException("wrong", "set it right");
        var analysis = new UnsafeSettingsFailureAnalyzer().analyze(refusal);
        assertThat(analysis.getDescription()).isEqualTo("wrong");
        assertThat(analysis.getAction()).isEqualTo("set it right");
    }

    private void open(String address) {
        environment
                .withProperty("pacenote.security.mode", "open")
                .withProperty("server.address", address)
                .setActiveProfiles("embedded");
    }

    private void check() {
        SafeSettingsOnly.check(environment);
    }

    private void assertRefusal(String message) {
        assertThatThrownBy(this::check)
                .isInstanceOf(UnsafeSettingsException.class)
                .hasMessage(message);
    }
}
