package io.pacenote.app.fuzz;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Parameters that are missing, there twice, or not of their schema. */
final class WrongParameters {

    private static final List<String> NO_NUMBERS = List.of(
            "abc",
            "1.5",
            "1e3",
            "%C3%BC",
            "%20",
            "0x10",
            "%EF%BC%91",
            "%D9%A1",
            "%2B1",
            "01",
            "-0",
            "1_0",
            "null",
            "1%0A",
            "1%202",
            "-");
    private static final List<String> NO_ORDERS = List.of(",", ",,", "%2C", ",desc", "desc", "no-such-field,asc");

    private WrongParameters() {}

    static Stream<Hostile> of(Endpoint endpoint, ValidRequests valid) {
        return endpoint.parameters().stream().flatMap(parameter -> switch (parameter.getIn()) {
            case "header" -> headers(endpoint, parameter, valid.to(endpoint)).stream();
            default -> others(endpoint, parameter, valid);
        });
    }

    private static Stream<Hostile> others(Endpoint endpoint, Parameter parameter, ValidRequests valid) {
        String name = parameter.getName();
        Stream<List<String>> values =
                values(endpoint, name, parameter.getSchema()).stream().map(List::of);
        if (endpoint.contracted() && "query".equals(parameter.getIn())) {
            String usual = ValidRequests.encode(valid.valueOf(parameter));
            values = Stream.concat(values, Stream.of(List.of(usual, usual), List.of("%ff"), List.of("%c3")));
        }
        if (Boolean.TRUE.equals(parameter.getRequired()) && "query".equals(parameter.getIn())) {
            values = Stream.concat(values, Stream.of(List.of(), List.of("")));
        }
        return values.map(value -> new Hostile(
                endpoint,
                name + " " + value,
                400,
                valid.to(endpoint).target(valid.target(endpoint, Map.of(name, value)))));
    }

    private static List<String> values(Endpoint endpoint, String name, Schema<?> schema) {
        List<String> wrong = new ArrayList<>();
        if (schema.getEnum() != null || "uuid".equals(schema.getFormat())) {
            wrong.addAll(List.of("NO%20SUCH%20VALUE", "%27%20or%201=1", "1.5", "%F0%9F%98%80"));
        } else if (SchemaValues.typeOf(schema).equals("integer")) {
            wrong.addAll(NO_NUMBERS);
            wrong.add("9".repeat(300));
            wrong.add(SchemaValues.high(schema).add(java.math.BigInteger.ONE).toString());
            wrong.add(
                    SchemaValues.low(schema).subtract(java.math.BigInteger.ONE).toString());
        } else if (name.equals("sort")) {
            wrong.addAll(NO_ORDERS);
        } else if (endpoint.contracted()) {
            wrong.addAll(List.of("%07", "a%7Fb"));
            if (schema.getMaxLength() != null) {
                wrong.add("x".repeat(schema.getMaxLength() + 1));
            }
        }
        return wrong;
    }

    private static List<Hostile> headers(Endpoint endpoint, Parameter parameter, Request valid) {
        String name = parameter.getName();
        List<Hostile> hostile = new ArrayList<>();
        if (parameter.getSchema().getMaxLength() != null) {
            String tooLong = "x".repeat(parameter.getSchema().getMaxLength() + 1);
            hostile.add(new Hostile(endpoint, name + " too long", 400, valid.header(name, tooLong)));
        }
        if (Boolean.TRUE.equals(parameter.getRequired())) {
            hostile.add(new Hostile(endpoint, "no " + name, 400, valid.without(name)));
            hostile.add(new Hostile(endpoint, name + " empty", 400, valid.header(name, "")));
        }
        return hostile;
    }
}
