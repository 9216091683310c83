package io.pacenote.app.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that can be wrong with an event, with keys and headers that have nothing to do with it. */
final class BadEvents {

    private static final List<String> NO_EVENTS = List.of(
            "",
            " ",
            "[]",
            "null",
            "5",
            "\"text\"",
            "{",
            "{}",
            "<a/>",
            "{\"eventType\":5}",
            "{\"eventType\":null}",
            "{\"eventType\":\"\"}",
            "{\"eventType\":{\"a\":1}}",
            "{\"eventType\":[]}",
            "{a:1}",
            "{\"a\":NaN}",
            "\u0000");
    private static final List<String> NO_NUMBERS =
            List.of("\"abc\"", "1.5", "{}", "[]", "true", "1e999999999", "99999999999999999999", "9".repeat(1001));
    private static final List<String> NO_BOOLEANS = List.of("\"maybe\"", "{}", "[]", "1.5");
    private static final List<String> NO_TEXTS = List.of("{}", "[]", "[1]");

    private static final int TOO_DEEP = 5_000;
    private static final int KILOBYTES_100 = 100_000;
    private static final int LONGEST_ID = 200;

    private final Dice dice;

    BadEvents(Dice dice) {
        this.dice = dice;
    }

    /** Each with a key and headers by chance. */
    List<BadEvent> of(EventKind kind) {
        List<BadEvent> bad = new ArrayList<>();
        addNoEvents(kind, bad);
        addWrongFields(kind, bad);
        addWrongHeaders(kind, bad);
        return bad.stream().map(this::dressed).toList();
    }

    private void addNoEvents(EventKind kind, List<BadEvent> bad) {
        String body = kind.body(1);
        NO_EVENTS.forEach(text -> bad.add(BadEvent.putAside("no event: " + text, kind, text)));
        bad.add(BadEvent.putAside("null", kind, (byte[]) null));
        bad.add(BadEvent.putAside("garbage", kind, dice.bytes(300)));
        bad.add(BadEvent.putAside("100 KB of garbage", kind, dice.bytes(KILOBYTES_100)));
        bad.add(BadEvent.putAside("twice in one record", kind, body + body));
        bad.add(BadEvent.putAside("truncated", kind, body.substring(0, (int) dice.number(1, body.length()))));
        bad.add(BadEvent.putAside("UTF-16 with half a character", kind, ("x" + body).getBytes(UTF_16)));
        byte[] broken = body.getBytes(UTF_8);
        broken[body.indexOf(kind.name())] = (byte) 0xff;
        bad.add(BadEvent.putAside("no UTF-8", kind, broken));
        bad.add(BadEvent.putAside("deep", kind, with(kind, "x", "[".repeat(TOO_DEEP) + "]".repeat(TOO_DEEP))));
        bad.add(BadEvent.putAside("a list of events", kind, "[" + body + "]"));
    }

    private void addWrongFields(EventKind kind, List<BadEvent> bad) {
        kind.properties().forEach((name, schema) -> {
            List<String> wrong =
                    switch (schema.getType()) {
                        case "integer" -> NO_NUMBERS;
                        case "boolean" -> NO_BOOLEANS;
                        default -> NO_TEXTS;
                    };
            wrong.forEach(value -> bad.add(BadEvent.putAside(
                    kind.name() + " " + name + " " + value.substring(0, Math.min(20, value.length())),
                    kind,
                    with(kind, name, value))));
        });
        kind.required().forEach(name -> {
            Map<String, String> fields = kind.fields(1);
            fields.remove(name);
            bad.add(BadEvent.putAside(kind.name() + " without " + name, kind, SchemaValues.object(fields)));
            bad.add(BadEvent.putAside(kind.name() + " " + name + " null", kind, with(kind, name, "null")));
        });
    }

    private void addWrongHeaders(EventKind kind, List<BadEvent> bad) {
        String body = kind.body(1);
        bad.add(BadEvent.putAside("no time", kind, body).with("ce_time", "tomorrow"));
        bad.add(BadEvent.putAside("a time of year 10^9", kind, body).with("ce_time", "+1000000001-01-01T00:00:00Z"));
        bad.add(BadEvent.putAside("headers only", kind, "{}").with("type", kind.name()));
        bad.add(BadEvent.ignored("unknown type", kind, with(kind, "eventType", "\"CarWashed\"")));
        bad.add(BadEvent.ignored("unknown version", kind, body)
                .with("ce_type", "%s.%s.v2".formatted(kind.system(), kind.name())));
        bad.add(BadEvent.ignored("unknown in the header", kind, body).with("type", "CarWashed"));
        bad.add(BadEvent.ignored("unknown garbage", kind, "{").with("ce_type", kind.system() + ".CarWashed"));
        bad.add(BadEvent.ignored("type in another case", kind, body)
                .with("type", kind.name().toUpperCase()));
    }

    private static String with(EventKind kind, String name, String value) {
        Map<String, String> fields = new LinkedHashMap<>(kind.fields(1));
        fields.put(name, value);
        return SchemaValues.object(fields);
    }

    private BadEvent dressed(BadEvent bare) {
        BadEvent dressed = bare.key(dice.oneOf(List.of(
                "".getBytes(UTF_8),
                "1".getBytes(UTF_8),
                "a\0b".getBytes(UTF_8),
                dice.bytes(20),
                dice.bytes(KILOBYTES_100))));
        if (dice.heads()) {
            dressed = dressed.key(null);
        }
        if (dice.heads()) {
            dressed = dressed.with(
                    "ce_id", dice.oneOf(List.of("a\0b", " ", "i".repeat(LONGEST_ID + 1), "주문", "' or 1=1")));
        }
        if (dice.heads()) {
            dressed = dressed.with("Long-Running-Action", dice.oneOf(List.of("x", "\0", "../..", "1".repeat(1000))));
        }
        if (dice.heads()) {
            dressed = dressed.with("kafka.OVERRIDE_TOPIC", "nowhere")
                    .with("CamelSqlQuery", "drop table x")
                    .with("binary", dice.bytes(50))
                    .with("", "no name");
        }
        return dressed;
    }
}
