package io.pacenote.saga;

import io.pacenote.postgres.StorableText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that an operator does.
 *
 * @param operation such as {@code saga.retry}
 * @param target to what, such as the id of a saga
 * @param reason why, if he says; at most {@value #LONGEST_REASON} characters, without control characters
 */
public record OperatorAction(
        String operation, String target, @Nullable String reason) {

    /** The longest reason. */
    public static final int LONGEST_REASON = 500;

    /** A reason is text on one line. */
    public static final String REASON_FORM = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*";

    private static final Pattern FORM = Pattern.compile(REASON_FORM);

    /** @throws IllegalArgumentException for a reason that is too long, or has control characters */
    public OperatorAction {
        reason = reason == null || StorableText.blankAsEmpty(reason).isEmpty() ? null : reason;
        if (reason != null
                && (reason.length() > LONGEST_REASON || !FORM.matcher(reason).matches())) {
            throw new IllegalArgumentException(
                    "the reason must have at most " + LONGEST_REASON + " characters, and no control characters");
        }
    }

    /**
     * The same; for what is not to be done without a reason.
     *
     * @throws IllegalArgumentException without a reason
     */
    public OperatorAction withReason() {
        if (reason == null) {
            throw new IllegalArgumentException("a reason must be given for " + operation);
        }
        return this;
    }
}
