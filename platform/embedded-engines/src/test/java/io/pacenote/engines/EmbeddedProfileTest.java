package io.pacenote.engines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.context.support.TestPropertySourceUtils;

class EmbeddedProfileTest {

    private static final String DATABASE = "spring.datasource.url=jdbc:postgresql://db.example/pacenote";
    private static final String BROKER = "pacenote.kafka.brokers=kafka.example:9092";

    @Test
    void isActiveWhenNoEngineIsNamed() {
        assertThat(environment().getActiveProfiles()).containsExactly("embedded");
    }

    @Test
    void isActiveWhenOneEngineIsNamed() {
        assertThat(environment(BROKER).getActiveProfiles()).containsExactly("embedded");
    }

    @Test
    void isNotActiveWhenBothEnginesAreNamed() {
        assertThat(environment(DATABASE, BROKER).getActiveProfiles()).isEmpty();
    }

    @Test
    void anEmptySettingNamesNoEngine() {
        assertThat(environment("spring.datasource.url=", BROKER).getActiveProfiles())
                .containsExactly("embedded");
    }

    @Test
    void configurationFilesNameEnginesToo() {
        assertThat(environment("spring.config.location=classpath:/external-engines.properties")
                        .getActiveProfiles())
                .isEmpty();
    }

    @Test
    void isNotActiveWhenEmbeddingIsSwitchedOff() {
        assertThat(environment("pacenote.embedded.enabled=false").getActiveProfiles())
                .isEmpty();
    }

    @Test
    void doesNotComeByItselfWhereAnotherProfileIsActive() {
        ConfigurableEnvironment production = environment("spring.profiles.active=prod");

        assertThat(production.getActiveProfiles()).doesNotContain("embedded");
        assertThat(production.getProperty("pacenote.embedded.enabled")).isEqualTo("false");
    }

    @Test
    void doesNotComeByItselfWhereAFileActivatesAnotherProfile() {
        assertThat(environment("spring.config.location=classpath:/production.properties")
                        .getProperty("pacenote.embedded.enabled"))
                .isEqualTo("false");
    }

    @Test
    void standsBesideOtherProfilesWhenItIsAskedFor() {
        ConfigurableEnvironment both = environment("spring.profiles.active=demo,embedded");

        assertThat(both.getActiveProfiles()).contains("embedded");
        assertThat(both.getProperty("logging.level.kafka")).isEqualTo("warn");
        assertThat(both.getProperty("pacenote.embedded.enabled")).isNull();
    }

    @Test
    void quietsTheBrokerOnlyIfItIsEmbedded() {
        assertThat(environment(DATABASE).getProperty("logging.level.kafka")).isEqualTo("warn");
        assertThat(environment(BROKER).getProperty("logging.level.kafka")).isNull();
    }

    private static ConfigurableEnvironment environment(String... settings) {
        StandardEnvironment environment = new StandardEnvironment();
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(environment, settings);
        new EmbeddedProfile().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
