package io.pacenote.app.fuzz;

import com.fasterxml.jackson.databind.node.TextNode;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Values that a schema allows, though hardly anybody sends them. */
final class OddValues {

    private static final List<String> TEXTS = List.of(
            "a",
            "0",
            " a ",
            "null",
            "주문 처리",
            "مرحبا",
            "e\u0301\u0301\u0301",
            "\ud83d\ude00",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\u202eabc",
            "\ufeffa",
            "\u00a0",
            "\ufffd\uffff",
            "' or 1=1 --",
            "\"; drop table call",
            "${jndi:ldap://127.0.0.1:1/a}",
            "{{7*7}} ${body} ${header.x}",
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "*",
            "a,b,c",
            "callId,desc",
            "a".repeat(50),
            "\ud83d\ude00".repeat(25),
            "x".repeat(2_000));

    private static final List<String> DATES =
            List.of("0000-01-01", "0001-01-01", "1582-10-10", "2024-02-29", "9999-12-31", "1900-02-28");

    private final Dice dice;

    OddValues(Dice dice) {
        this.dice = dice;
    }

    /** As a JSON text. */
    String json(Schema<?> schema) {
        return switch (SchemaValues.typeOf(schema)) {
            case "integer", "number", "boolean" -> plain(schema);
            case "array" -> dice.oneOf(List.of("[]", "[" + json(schema.getItems()) + "]"));
            case "object" -> object(schema);
            default -> TextNode.valueOf(plain(schema)).toString();
        };
    }

    /** As a parameter is sent, before it is encoded. */
    String plain(Schema<?> schema) {
        if (schema.getEnum() != null) {
            return dice.oneOf(schema.getEnum()).toString();
        }
        return switch (SchemaValues.typeOf(schema)) {
            case "integer", "number" -> number(schema).toString();
            case "boolean" -> String.valueOf(dice.heads());
            default -> "date".equals(schema.getFormat()) ? dice.oneOf(DATES) : text(schema);
        };
    }

    private BigInteger number(Schema<?> schema) {
        BigInteger low = SchemaValues.low(schema);
        BigInteger high = SchemaValues.high(schema);
        BigInteger random =
                BigInteger.valueOf(dice.number(0, Integer.MAX_VALUE)).min(high).max(low);
        return dice.oneOf(List.of(low, high, high.subtract(BigInteger.ONE), BigInteger.ONE.max(low), random));
    }

    private String text(Schema<?> schema) {
        int most = Optional.ofNullable(schema.getMaxLength()).orElse(Integer.MAX_VALUE);
        return dice.oneOf(TEXTS.stream().filter(text -> text.length() <= most).toList());
    }

    private String object(Schema<?> schema) {
        Map<String, String> fields = new LinkedHashMap<>();
        SchemaValues.properties(schema).forEach((name, property) -> {
            if (SchemaValues.required(schema).contains(name) || dice.heads()) {
                fields.put(name, json(property));
            }
        });
        if (schema.getAdditionalProperties() instanceof Schema<?> more) {
            Stream.of("customer", "recipient", "a")
                    .filter(name -> dice.heads())
                    .forEach(name -> fields.put(name, json(more)));
        }
        return SchemaValues.object(fields);
    }
}
