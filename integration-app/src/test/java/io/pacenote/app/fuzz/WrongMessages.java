package io.pacenote.app.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Requests that are wrong before anybody looks at what they ask for: method, media types, target, framing. */
final class WrongMessages {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/x-java-serialized-object",
            "application/json; charset=EUC-KR",
            "json",
            "application/json/json",
            "*/*");
    private static final List<String> NOT_TO_BE_HAD =
            List.of("text/html", "image/*", "application/json;q=0", "nonsense");
    private static final List<String> NO_PATHS =
            List.of("%2F", "%5C", "%00", ";a=b", "%2e%2e%2f", "/%2e%2e/x", "%zz", "//x", "^");
    private static final List<String> NO_HEADERS = List.of(
            "No colon at all",
            "Bad name: x",
            "X-Nul: a\0b",
            "X-Return: a\rLong-Running-Action: planted",
            "X-Control: \u0001",
            ": no name",
            "X-Long: " + "x".repeat(64 * 1024));

    private WrongMessages() {}

    static Stream<Hostile> of(Endpoint endpoint, Request valid, List<Endpoint> all) {
        List<Hostile> hostile = new ArrayList<>();
        NO_PATHS.forEach(tail -> hostile.add(
                new Hostile(endpoint, "path with " + tail, 400, valid.target(appended(valid.target(), tail)))));
        NO_HEADERS.forEach(
                line -> hostile.add(new Hostile(endpoint, "header " + line.substring(0, 7), 400, valid.with(line))));
        hostile.add(new Hostile(endpoint, "no host", 400, valid.without("Host")));
        hostile.add(new Hostile(endpoint, "two hosts", 400, valid.with("Host: localhost")));
        hostile.add(new Hostile(endpoint, "impossible host", 400, valid.header("Host", "a b")));
        hostile.add(new Hostile(
                endpoint, "negative length", 400, valid.announcing(-1).with("Content-Length: -5")));
        hostile.add(new Hostile(endpoint, "no length", 400, valid.announcing(-1).with("Content-Length: x")));
        hostile.add(new Hostile(
                endpoint,
                "two lengths",
                400,
                valid.announcing(-1).with("Content-Length: 0").with("Content-Length: 5")));
        hostile.add(new Hostile(
                endpoint, "no such path", 404, valid.target(appended(valid.target(), "/nothing/of/this/kind"))));
        METHODS.stream()
                .filter(method ->
                        all.stream().noneMatch(other -> other.method().equals(method) && other.overlaps(endpoint)))
                .forEach(method -> hostile.add(new Hostile(endpoint, "method " + method, 405, valid.method(method))));
        if (endpoint.contracted()) {
            addMediaTypes(endpoint, valid, hostile);
        }
        return hostile.stream();
    }

    private static void addMediaTypes(Endpoint endpoint, Request valid, List<Hostile> hostile) {
        Request body = valid.body() != null ? valid : valid.body("{}".getBytes(StandardCharsets.UTF_8));
        TYPES.forEach(
                type -> hostile.add(new Hostile(endpoint, "type " + type, 415, body.header("Content-Type", type))));
        hostile.add(new Hostile(endpoint, "no type", 415, body.without("Content-Type")));
        NOT_TO_BE_HAD.forEach(
                type -> hostile.add(new Hostile(endpoint, "accept " + type, 406, valid.header("Accept", type))));
    }

    private static String appended(String target, String tail) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        boolean isTwoSlashes = path.endsWith("/") && tail.startsWith("/");
        return path + (isTwoSlashes ? tail.substring(1) : tail) + target.substring(path.length());
    }
}
