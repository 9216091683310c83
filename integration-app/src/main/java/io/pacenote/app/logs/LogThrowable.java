package io.pacenote.app.logs;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;

/** Logback's {@code %ex}, as {@link LogText}. */
public final class LogThrowable extends ThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return LogText.ofThrowable(super.throwableProxyToString(failure));
    }
}
