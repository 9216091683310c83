package io.pacenote.gateway;

import io.pacenote.rest.server.StreamedAnswer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;

/** The body of a target's answer, which ends what belongs to it when it is closed. */
final class TargetAnswer extends FilterInputStream {

    private final HttpUriRequestBase request;
    private final ClassicHttpResponse answer;
    private final ScheduledFuture<?> deadline;
    private boolean complete;

    private TargetAnswer(
            InputStream body, HttpUriRequestBase request, ClassicHttpResponse answer, ScheduledFuture<?> deadline) {
        super(body);
        this.request = request;
        this.answer = answer;
        this.deadline = deadline;
    }

    static StreamedAnswer of(HttpUriRequestBase request, ClassicHttpResponse answer, ScheduledFuture<?> deadline)
            throws IOException {
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            deadline.cancel(false);
            answer.close();
            return new StreamedAnswer(answer.getCode(), ForwardedHeaders.of(answer), announcedLength(answer), null);
        }
        var body = new TargetAnswer(entity.getContent(), request, answer, deadline);
        return new StreamedAnswer(answer.getCode(), ForwardedHeaders.of(answer), entity.getContentLength(), body);
    }

    /** An answer to HEAD says how long the body would be. */
    private static long announcedLength(ClassicHttpResponse answer) {
        return Optional.ofNullable(answer.getFirstHeader(HttpHeaders.CONTENT_LENGTH))
                .map(Header::getValue)
                .filter(length -> length.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        complete |= next < 0;
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        complete |= count < 0;
        return count;
    }

    /** A connection on which the rest of an answer is still to come is of no use to anybody. */
    @Override
    public void close() throws IOException {
        deadline.cancel(false);
        if (!complete) {
            request.cancel();
        }
        answer.close();
    }
}
