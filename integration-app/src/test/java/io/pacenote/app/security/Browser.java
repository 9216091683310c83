package io.pacenote.app.security;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** What a person has at hand: a browser with cookies, and curl. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient curl = HttpClient.newHttpClient();
    private final String application;
    private final String issuer;
    private final Path users;
    private Optional<String> session = Optional.empty();

    Browser(String application, Environment environment) {
        this.application = application;
        this.issuer = environment.getRequiredProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri");
        this.users = Path.of(environment.getRequiredProperty("pacenote.issuer.users"));
    }

    /** Follows where it is led. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(application + path))
                .header("Accept", "text/html")
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        remember(answer);
        return answer;
    }

    /** Opens a page, is led to the issuer, fills in the form there, and is led back. */
    HttpResponse<String> logIn(String path, String user) throws IOException, InterruptedException {
        HttpResponse<String> form = open(path);
        Matcher csrf = CSRF.matcher(form.body());
        if (!csrf.find()) {
            throw new AssertionError("no form to log in: " + form.body());
        }
        String fields = "username=%s&password=%s&_csrf=%s"
                .formatted(user, password(user), URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8));
        HttpRequest login = HttpRequest.newBuilder(URI.create(issuer + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                // the JDK's client sends it wherever it is led, as a browser does
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString(fields))
                .build();
        return http.send(login, BodyHandlers.ofString());
    }

    /** As Hawtio calls Jolokia. */
    HttpResponse<String> post(String path, String json, String csrfToken) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(application + path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", csrfToken)
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Without any cookie but those that are given. */
    HttpResponse<String> get(String path, String header, String value) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(application + path))
                .header(header, value)
                .build();
        return curl.send(request, BodyHandlers.ofString());
    }

    /** A token for a user, without a browser. */
    String token(String user) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password(user)).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return new JsonMapper()
                .readTree(curl.send(request, BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** How the console's session was set. */
    String sessionCookie() {
        return session.orElseThrow();
    }

    private void remember(HttpResponse<String> last) {
        Stream.iterate(Optional.of(last), Optional::isPresent, answer -> answer.get()
                        .previousResponse())
                .flatMap(answer -> answer.orElseThrow().headers().allValues("Set-Cookie").stream())
                .filter(cookie -> cookie.startsWith("PACENOTE_CONSOLE="))
                .findFirst()
                .ifPresent(cookie -> session = Optional.of(cookie));
    }

    private String password(String user) throws IOException {
        return new JsonMapper()
                .readTree(users.toFile())
                .path(user)
                .path("password")
                .asText();
    }
}
