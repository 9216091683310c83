package io.pacenote.library.borrow;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacenote.library.LibrarySettings;
import io.pacenote.remote.RemoteRequest;
import io.pacenote.remote.ServiceAddress;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How to speak with the context book, which may be in another process. What is no answer of its contract is a failure: it counts
 * in the circuit breaker, and the loan is accepted without an answer (spec 004-N4).
 */
@Component
public class BookService {

    private static final Logger LOG = LoggerFactory.getLogger(BookService.class);
    private static final String THIS_SYSTEM = "/library";
    private static final int OK = 200;

    private final ServiceAddress address;
    private final ObjectMapper json;

    BookService(LibrarySettings settings, Environment environment, ObjectMapper json) {
        this.address = new ServiceAddress(settings.borrow().bookUrl(), THIS_SYSTEM, environment);
        this.json = json;
    }

    RemoteRequest availability(LoanTerms terms) {
        return RemoteRequest.get(address.of("books", String.valueOf(terms.bookId()), "availability"));
    }

    BookAnswer read(int status, byte @Nullable [] body) throws IOException {
        if (status != OK || body == null) {
            throw new NoAnswerException("status " + status);
        }
        Availability found = json.readValue(body, Availability.class);
        if (found == null || found.known() == null || found.stock() == null) {
            throw new NoAnswerException("body " + found);
        }
        return found.answer();
    }

    BookAnswer fallback(@Nullable Exception failure) {
        LOG.debug("A loan is accepted without an answer of book: {}", String.valueOf(failure));
        return BookAnswer.NONE;
    }

    /** Its contract, as far as it matters here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Availability(@Nullable Boolean known, @Nullable Integer stock) {

        BookAnswer answer() {
            if (Boolean.FALSE.equals(known)) {
                return BookAnswer.UNKNOWN_BOOK;
            }
            return stock != null && stock > 0 ? BookAnswer.IN_STOCK : BookAnswer.OUT_OF_STOCK;
        }
    }
}
