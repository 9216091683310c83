package io.pacenote.nicecall.caller;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What payment says (spec 003, 4.3).
 *
 * @param resultCode one of the constants
 * @param resultMessage the payment's number when it is paid, else why not
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PaymentResult(
        @Nullable Long resultCode, @Nullable String resultMessage) {

    static final long PAID = 1;
    static final long REFUSED = -1;
    static final long UNKNOWN = -2;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** There is no answer, so nobody knows whether the fare was taken. */
    static PaymentResult unknown() {
        return new PaymentResult(UNKNOWN, null);
    }

    boolean is(long code) {
        return Objects.equals(resultCode, code);
    }

    /** Whether it says that the fare is paid, and by which payment, or that it is not. */
    boolean saysSo() {
        return is(REFUSED)
                || is(PAID)
                        && resultMessage != null
                        && NUMBER.matcher(resultMessage).matches();
    }

    /**
     * The payment's number.
     *
     * @throws NumberFormatException when the result is something else
     */
    long paymentId() {
        return Long.parseLong(String.valueOf(resultMessage));
    }
}
