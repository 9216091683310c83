package io.pacenote.app.fuzz;

import io.swagger.v3.oas.models.media.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Bodies that are no JSON object, or not the one that the document describes. */
final class WrongBodies {

    private static final int LIMIT = 64 * 1024;

    private static final List<String> NO_OBJECTS = List.of(
            " ",
            "null",
            "[]",
            "\"text\"",
            "5",
            "true",
            "{",
            "[[[",
            "{}{}",
            "{\"a\":1,}",
            "{'a':1}",
            "{a:1}",
            "{\"a\":01}",
            "{\"a\":NaN}",
            "{\"a\":1}/**/",
            "{\"a\":\"\t\"}",
            "\u0000",
            "--",
            "<a/>",
            "a=1",
            "{\"a\":\"\\x\"}",
            "{\"a\":1e}");

    private WrongBodies() {}

    static Stream<Hostile> of(Endpoint endpoint, Request valid) {
        return endpoint.body().stream().flatMap(type -> Stream.of(
                        texts(endpoint, valid, type), bytes(endpoint, valid), fields(endpoint, valid, type))
                .flatMap(List::stream));
    }

    private static List<Hostile> texts(Endpoint endpoint, Request valid, MediaType type) {
        List<Hostile> hostile = new ArrayList<>();
        if (endpoint.needsBody()) {
            hostile.add(json(endpoint, "empty", valid, ""));
        }
        NO_OBJECTS.forEach(text -> hostile.add(json(endpoint, "no JSON object: " + text, valid, text)));
        String body = ValidRequests.body(type);
        hostile.add(json(endpoint, "truncated", valid, body.substring(0, body.length() - 1)));
        hostile.add(json(endpoint, "two values", valid, body + body));
        ValidRequests.fields(type)
                .forEach((name, value) -> hostile.add(json(
                        endpoint,
                        name + " twice",
                        valid,
                        "{\"%s\":%s,%s".formatted(name, value, body.strip().substring(1)))));
        for (int depth : new int[] {33, 5_000}) {
            String deep = "[".repeat(depth) + "]".repeat(depth);
            hostile.add(json(endpoint, depth + " levels", valid, with(type, "unknown", deep)));
        }
        return hostile;
    }

    private static List<Hostile> bytes(Endpoint endpoint, Request valid) {
        byte[] large = " ".repeat(LIMIT + 1).getBytes(StandardCharsets.UTF_8);
        byte[] text = new String(valid.body(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        byte[] broken = valid.body().clone();
        broken[1] = (byte) 0xff;
        byte[] chunks = ("fffff\r\n" + " ".repeat(0xfffff) + "\r\n0\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        return List.of(
                new Hostile(endpoint, "above the limit", 413, valid.body(large)),
                new Hostile(endpoint, "10 MB announced", 413, valid.announcing(10_000_000)),
                new Hostile(endpoint, "a terabyte announced", 413, valid.announcing(1L << 40)),
                new Hostile(
                        endpoint,
                        "a megabyte in chunks",
                        413,
                        valid.body(chunks).announcing(-1).header("Transfer-Encoding", "chunked")),
                new Hostile(endpoint, "UTF-16", 400, valid.body(text)),
                new Hostile(endpoint, "no UTF-8", 400, valid.body(broken)),
                new Hostile(
                        endpoint, "overlong UTF-8", 400, valid.body(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'})));
    }

    private static List<Hostile> fields(Endpoint endpoint, Request valid, MediaType type) {
        List<Hostile> hostile = new ArrayList<>();
        SchemaValues.properties(type.getSchema()).forEach((name, schema) -> SchemaValues.wrong(schema)
                .forEach(value ->
                        hostile.add(json(endpoint, name + " " + shortened(value), valid, with(type, name, value)))));
        SchemaValues.required(type.getSchema()).forEach(name -> {
            Map<String, String> fields = ValidRequests.fields(type);
            fields.remove(name);
            hostile.add(json(endpoint, "no " + name, valid, SchemaValues.object(fields)));
            hostile.add(json(endpoint, name + " null", valid, with(type, name, "null")));
        });
        return hostile;
    }

    private static String with(MediaType type, String name, String value) {
        Map<String, String> fields = new LinkedHashMap<>(ValidRequests.fields(type));
        fields.put(name, value);
        return SchemaValues.object(fields);
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }

    private static Hostile json(Endpoint endpoint, String why, Request valid, String text) {
        return new Hostile(endpoint, why, 400, valid.json(text));
    }
}
