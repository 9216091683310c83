package io.pacenote.app.logs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one rule for what is masked in logs, errors, lists and JMX: the value of a field that holds a phone number, a person's
 * name, a card or a secret, in whatever form a message shows it ({@code "mobile":"…"}, {@code mobile=…}, {@code (mobile)=(…)}),
 * tokens of the HTTP header Authorization, passwords in addresses, and mobile phone numbers wherever they stand.
 */
public final class PrivateText {

    private static final String MASK = "***";

    private static final String FIELDS =
            "mobile|phone|phoneNumber|driverName|customerName|customer|recipient|card|cardToken|cardNumber"
                    + "|password|passwd|secret|clientSecret|client_secret|token|accessToken|access_token|apiKey";

    /** A field's name, what may stand between it and its value, and the value, quoted or not. */
    private static final Pattern FIELD =
            Pattern.compile("(?i)((?:\\b|[._-])(?:" + FIELDS + ")\\b\\\\?[\"')\\]]{0,2}\\s{0,3}[=:]\\s{0,3}\\(?)"
                    + "(\\\\?\"[^\"\\\\]*|'[^']*|[^\\s\"',;&()\\[\\]{}]+)");

    private static final Pattern BEARER = Pattern.compile("(?i)\\b(Bearer|Basic)\\s+[A-Za-z0-9._~+/=-]{6,}");
    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^\\s:/@]*:)[^\\s/@]+@");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w-])(?:\\+82[ -]?|0)1\\d[ -]?\\d{3,4}[ -]?\\d{4}(?![\\w-])");

    private PrivateText() {}

    /** The text without what is nobody's business. */
    public static String mask(String text) {
        String masked = FIELD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + quoteOf(found.group(2)) + MASK));
        masked = BEARER.matcher(masked).replaceAll("$1 " + MASK);
        masked = IN_ADDRESS.matcher(masked).replaceAll("$1" + MASK + "@");
        return PHONE.matcher(masked).replaceAll(MASK);
    }

    /** The opening quotation mark; the closing one is left as it is. */
    private static String quoteOf(String value) {
        int end = value.startsWith("\\") ? 2 : value.startsWith("\"") || value.startsWith("'") ? 1 : 0;
        return value.substring(0, end);
    }
}
