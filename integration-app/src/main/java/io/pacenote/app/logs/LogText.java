package io.pacenote.app.logs;

import java.util.regex.Pattern;

/**
 * A message as it may stand in the log: masked, and without characters that could forge a line or steer a terminal. A line
 * after the first is indented, so that no line begins like one of the log but those of the log.
 */
final class LogText {

    private static final String INDENT = "    ";
    private static final Pattern END_OF_LINE = Pattern.compile("\\R");

    /** Control and format characters, ends of lines, half characters; a tab does no harm. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");

    private LogText() {}

    static String of(String message) {
        String lines = END_OF_LINE.matcher(message).replaceAll("\n" + INDENT);
        return UNPRINTABLE.matcher(PrivateText.mask(lines)).replaceAll("\uFFFD");
    }

    /** All its lines are indented: an exception's message may have several, and begin with anything. */
    static String ofThrowable(String stackTrace) {
        return stackTrace.isEmpty() ? "" : INDENT + of(stackTrace.stripTrailing()) + "\n";
    }
}
