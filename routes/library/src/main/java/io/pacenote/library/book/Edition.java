package io.pacenote.library.book;

import io.pacenote.rest.problem.ProblemException;
import io.pacenote.rest.server.IncomingRequest;
import java.util.Collections;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The version of a book as HTTP tells it, and the conditions that a request makes about it (RFC 9110, 8.8.3 and 13.1).
 *
 * @param tag entity tag, in quotes
 */
record Edition(ETag tag) {

    private static final String ANY = "*";

    static Edition of(Book book) {
        return new Edition(new ETag(String.valueOf(book.getVersion()), false));
    }

    /** Whether the client has this version already ({@code If-None-Match}). */
    boolean isKnownTo(Exchange request) {
        return condition(HttpHeaders.IF_NONE_MATCH, request)
                .filter(sent -> matches(sent, false))
                .isPresent();
    }

    /** @throws ProblemException 412 when the client means another version ({@code If-Match}) */
    void requireMeantBy(Exchange request) {
        condition(HttpHeaders.IF_MATCH, request)
                .filter(sent -> !matches(sent, true))
                .ifPresent(sent -> {
                    throw ProblemException.of(
                            HttpStatus.PRECONDITION_FAILED, "The book has been changed meanwhile; look at it again");
                });
    }

    String formattedTag() {
        return tag.formattedTag();
    }

    private boolean matches(String sent, boolean strong) {
        return ANY.equals(sent.strip()) || ETag.parse(sent).stream().anyMatch(each -> each.compare(tag, strong));
    }

    /** Of several lines, all count (RFC 9110, 5.3). */
    private static Optional<String> condition(String header, Exchange exchange) {
        return IncomingRequest.of(exchange)
                .map(request -> Collections.list(request.getHeaders(header)))
                .filter(lines -> !lines.isEmpty())
                .map(lines -> String.join(", ", lines));
    }
}
