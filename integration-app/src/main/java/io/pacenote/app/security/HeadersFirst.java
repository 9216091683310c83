package io.pacenote.app.security;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Has security's headers written before a request goes on, not when it comes back: by then a worker may be writing the answer,
 * and two threads that set headers at once break the response, and those that follow on its connection's objects.
 */
final class HeadersFirst implements ObjectPostProcessor<HeaderWriterFilter> {

    @Override
    public <O extends HeaderWriterFilter> O postProcess(O filter) {
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
    }
}
