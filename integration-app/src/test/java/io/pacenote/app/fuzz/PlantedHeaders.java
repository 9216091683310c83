package io.pacenote.app.fuzz;

import java.util.List;

/** Header lines that steer the inside of the platform. They must change nothing, and never come back. */
final class PlantedHeaders {

    /** What all of them carry. */
    static final String MARK = "planted-2f9c";

    private static final List<String> LINES = List.of(
            "Long-Running-Action: " + MARK,
            "CamelHttpResponseCode: 200 " + MARK,
            "CamelHttpMethod: DELETE " + MARK,
            "CamelHttpUri: http://127.0.0.1:1/" + MARK,
            "CamelSqlQuery: drop table " + MARK,
            "CamelBeanMethodName: " + MARK,
            "CamelFileName: " + MARK,
            "kafka.OVERRIDE_TOPIC: " + MARK,
            "ce_id: " + MARK,
            "type: " + MARK,
            "X-Forwarded-Prefix: /" + MARK,
            "X-Forwarded-Host: " + MARK,
            "X-HTTP-Method-Override: DELETE " + MARK,
            "X-Line: a\nLong-Running-Action: " + MARK,
            "X-Folded: a\r\nCamelHttpResponseCode: 200 " + MARK,
            "X-Original-URL: /ops/" + MARK,
            "Cookie: JSESSIONID=" + MARK,
            "X-Latin: \u00e9\u00ff" + MARK);

    private PlantedHeaders() {}

    static Request in(Request request, Dice dice) {
        Request planted = request;
        for (String line : dice.some(LINES, 3)) {
            planted = planted.with(line);
        }
        return planted;
    }
}
