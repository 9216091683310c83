package io.pacenote.teashop.grpc;

import io.grpc.Metadata;
import io.pacenote.rest.ratelimit.RateLimitHeaders;
import java.util.List;
import java.util.Map;

/** What an answer tells beside its message: of its headers by HTTP, those of the rate limit (spec 001-K24). */
final class AnswerMetadata {

    private static final List<String> NAMES = List.of(RateLimitHeaders.POLICY, RateLimitHeaders.QUOTA);

    private AnswerMetadata() {}

    static Metadata of(Map<String, String> headers) {
        Metadata metadata = new Metadata();
        NAMES.stream()
                .filter(headers::containsKey)
                .forEach(name ->
                        metadata.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), headers.get(name)));
        return metadata;
    }
}
