package io.pacenote.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.hawt.web.filters.FlightRecordingDownloadFacade;
import io.hawt.web.proxy.ProxyServlet;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ActiveProfiles;

/** The console in mode jwt, with the local issuer: 24.11. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pacenote.contexts=engines",
            "pacenote.issuer.port=0",
            "pacenote.issuer.users=target/issuer-users.json"
        })
@ActiveProfiles({"embedded", "issuer"})
class ConsoleLoginTest {

    private static final String CONSOLE = "/actuator/hawtio/";
    private static final String JOLOKIA = "/actuator/hawtio/jolokia/";
    private static final String USER = "/actuator/hawtio/user";
    private static final String VERSION = "{\"type\": \"version\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private ServletContext container;

    @Autowired
    private Environment environment;

    @Test
    void letsAnOperatorInAfterHeHasLoggedIn() throws IOException, InterruptedException {
        Browser browser = browser();

        HttpResponse<String> back = browser.logIn(CONSOLE, "operator");

        assertThat(back.uri().getPath()).isEqualTo(ConsoleConfiguration.CALLBACK);
        assertThat(back.headers().firstValue("Refresh")).contains("0; url=" + CONSOLE);
        assertThat(browser.open(CONSOLE).body()).contains("Hawtio");
        assertThat(browser.post(JOLOKIA, VERSION, browser.cookie("XSRF-TOKEN")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void asksForPkce() throws IOException, InterruptedException {
        HttpResponse<String> login = browser().open(CONSOLE);

        assertThat(login.previousResponse().orElseThrow().request().uri().getQuery())
                .contains("code_challenge_method=S256", "code_challenge=", "state=");
    }

    @Test
    void changesNothingWithoutTheCsrfToken() throws IOException, InterruptedException {
        Browser browser = browser();
        browser.logIn(CONSOLE, "operator");

        assertThat(browser.post(JOLOKIA, VERSION, "guessed").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAMember() throws IOException, InterruptedException {
        Browser browser = browser();
        browser.logIn(CONSOLE, "member");

        assertThat(browser.open(CONSOLE).statusCode()).isEqualTo(403);
    }

    @Test
    void keepsTheSessionToTheConsole() throws IOException, InterruptedException {
        Browser browser = browser();
        browser.logIn(CONSOLE, "operator");

        String session = "PACENOTE_CONSOLE=" + browser.cookie("PACENOTE_CONSOLE");

        assertThat(browser.sessionCookie()).contains("Path=/actuator", "HttpOnly", "SameSite=Lax");
        assertThat(browser.get("/ops/outbox", "Cookie", session).statusCode()).isEqualTo(401);
        assertThat(browser.get("/actuator/metrics", "Cookie", session).statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesATokenThatCurlHasGot() throws IOException, InterruptedException {
        Browser curl = browser();

        String token = curl.token("operator");

        assertThat(curl.get("/ops/outbox", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsAnOperatorOut() throws IOException, InterruptedException {
        Browser browser = browser();
        browser.logIn(CONSOLE, "operator");
        String session = "PACENOTE_CONSOLE=" + browser.cookie("PACENOTE_CONSOLE");
        assertThat(browser.get(USER, "Cookie", session).body()).isEqualTo("\"operator\"");

        assertThat(browser.open("/actuator/hawtio/auth/logout").body()).contains("Logged out");

        assertThat(browser.get(USER, "Cookie", session).statusCode()).isEqualTo(401);
    }

    @Test
    void hasNoFilterThatTakesLongForALongPath() {
        assertThat(container.getFilterRegistrations().values())
                .extracting(FilterRegistration::getClassName)
                .isNotEmpty()
                .doesNotContain(FlightRecordingDownloadFacade.class.getName());
        assertThat(container.getServletRegistrations().values())
                .extracting(ServletRegistration::getClassName)
                .isNotEmpty()
                .doesNotContain(ProxyServlet.class.getName());
    }

    @Test
    void isNoProxy() throws IOException, InterruptedException {
        Browser browser = browser();
        browser.logIn(CONSOLE, "operator");

        assertThat(browser.open("/actuator/hawtio/proxy/http/localhost/" + port + "/actuator/health")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.open("/actuator/hawtio/proxy/enabled").body().strip())
                .isEqualTo("false");
    }

    private Browser browser() {
        return new Browser("http://127.0.0.1:" + port, environment);
    }
}
