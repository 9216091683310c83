package io.pacenote.rest.server;

import io.pacenote.postgres.StorableText;
import io.pacenote.rest.problem.ProblemException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** The query of a request in Unicode NFC, decoded strictly: the container would turn broken UTF-8 into question marks. */
record QueryParameters(Map<String, List<String>> values) {

    /** @throws ProblemException 400 when it is not percent-encoded UTF-8 */
    static QueryParameters parse(@Nullable String query) {
        var values = new LinkedHashMap<String, List<String>>();
        for (String pair : StringUtils.tokenizeToStringArray(query, "&")) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
        return new QueryParameters(values);
    }

    List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    Set<String> names() {
        return values.keySet();
    }

    /** All of them, by name; values of one name in the order sent. */
    String canonical() {
        return names().stream()
                .sorted()
                .flatMap(name -> values(name).stream().map(value -> encode(name) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String encoded) {
        try {
            byte[] bytes = StringUtils.uriDecode(encoded.replace('+', ' '), StandardCharsets.ISO_8859_1)
                    .getBytes(StandardCharsets.ISO_8859_1);
            return StorableText.normalized(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            throw ProblemException.badRequest("The query is not percent-encoded UTF-8");
        }
    }
}
