package io.pacenote.issuer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Starts the issuer before an application in the profile {@code issuer}, and tells the application where it is and as whom it
 * is known there. The issuer is an application of its own, with its own port and its own sessions, as it would be elsewhere.
 */
public final class LocalIssuer implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(LocalIssuer.class);
    private static final Profiles ISSUER = Profiles.of("issuer");
    private static final String USERS =
            "${pacenote.issuer.users:${pacenote.embedded.data-dir:.pacenote}/issuer-users.json}";
    private static final String CLIENTS = "spring.security.oauth2.client.";
    private static final String CALLBACK = "/actuator/hawtio/auth/callback";

    /** Before those that look at the settings. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        ConfigurableEnvironment environment = application.getEnvironment();
        if (!environment.acceptsProfiles(ISSUER)) {
            return;
        }
        UserFile users = new UserFile(Path.of(environment.resolveRequiredPlaceholders(USERS)));
        Clients clients = Clients.draw(environment.getProperty("server.port", Integer.class, 8080), CALLBACK);
        ConfigurableApplicationContext issuer = start(environment, users, clients);
        int port = ((ServletWebServerApplicationContext) issuer).getWebServer().getPort();
        environment.getPropertySources().addFirst(new MapPropertySource("localIssuer", settings(port, clients)));
        application.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> issuer.close());
        LOG.info("Issuer of tokens: http://127.0.0.1:{}; its users and their passwords are in {}", port, users.path());
    }

    /** With nothing of the application's: neither its settings nor its listeners. */
    private static ConfigurableApplicationContext start(
            ConfigurableEnvironment environment, UserFile users, Clients clients) {
        SpringApplication issuer = new SpringApplication(IssuerConfiguration.class);
        issuer.setInitializers(List.of(context -> {
            context.getBeanFactory().registerSingleton("users", users.read());
            context.getBeanFactory().registerSingleton("clients", clients);
        }));
        issuer.setListeners(issuer.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        issuer.setRegisterShutdownHook(false);
        return issuer.run(
                "--spring.config.name=local-issuer",
                "--spring.main.banner-mode=off",
                "--spring.main.log-startup-info=false",
                "--spring.jmx.enabled=false",
                "--server.address=127.0.0.1",
                "--server.port=" + environment.getProperty("pacenote.issuer.port", "9000"),
                "--server.servlet.session.cookie.name=PACENOTE_ISSUER");
    }

    private static Map<String, Object> settings(int port, Clients clients) {
        String issuer = "http://127.0.0.1:" + port;
        return Map.ofEntries(
                Map.entry("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer),
                Map.entry(CLIENTS + "provider.local.issuer-uri", issuer),
                Map.entry(CLIENTS + "registration.services.provider", "local"),
                Map.entry(CLIENTS + "registration.services.client-id", Clients.SERVICES),
                Map.entry(CLIENTS + "registration.services.client-secret", clients.servicesSecret()),
                Map.entry(CLIENTS + "registration.services.authorization-grant-type", "client_credentials"),
                Map.entry(CLIENTS + "registration.console.provider", "local"),
                Map.entry(CLIENTS + "registration.console.client-id", Clients.CONSOLE),
                Map.entry(CLIENTS + "registration.console.client-secret", clients.consoleSecret()),
                Map.entry(CLIENTS + "registration.console.scope", "openid"),
                Map.entry(CLIENTS + "registration.console.redirect-uri", "{baseUrl}" + CALLBACK),
                Map.entry(CLIENTS + "registration.console.authorization-grant-type", "authorization_code"));
    }
}
