package io.pacenote.gateway;

import io.pacenote.rest.contract.Contracts;
import io.pacenote.rest.server.RawRequest;
import io.pacenote.rest.server.StreamedAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.web.util.UriUtils;

/** Forwards a request to a target, and tries again where that can do no harm. */
final class Forwarding {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final TargetClient client;
    private final Contracts contracts;
    private final Duration deadline;

    Forwarding(TargetClient client, Contracts contracts, Duration deadline) {
        this.client = client;
        this.contracts = contracts;
        this.deadline = deadline;
    }

    /** @throws ForwardingException when there is no answer */
    StreamedAnswer forward(RawRequest request, Target target) throws ForwardingException {
        long end = System.nanoTime() + deadline.toNanos();
        Iterator<Address> inTurn = target.inTurn().iterator();
        while (true) {
            Address address = inTurn.next();
            try {
                return send(request, address, Duration.ofNanos(end - System.nanoTime()));
            } catch (ForwardingException failed) {
                if (failed.nobodyGotIt()) {
                    address.ready(false);
                }
                if (!inTurn.hasNext() || !isHarmless(failed, request)) {
                    throw failed;
                }
            }
        }
    }

    /** What took its time once is not asked for again: nobody would wait for it. */
    private boolean isHarmless(ForwardingException failed, RawRequest request) {
        return failed.nobodyGotIt() || failed.brokeOff() && isRead(request);
    }

    /** As the contract says: some GETs have an effect, and so may have every other method, each time anew. */
    private boolean isRead(RawRequest request) {
        return READING.contains(request.method())
                && contracts.methodsAt(request.path()).orElse(List.of()).contains("HEAD");
    }

    private StreamedAnswer send(RawRequest request, Address address, Duration left) throws ForwardingException {
        HttpUriRequestBase call = callOf(request, address);
        ScheduledFuture<?> end = client.breakOffAfter(left, call);
        try {
            ClassicHttpResponse answer = client.open(address, call);
            return TargetAnswer.of(call, answer, end);
        } catch (IOException failure) {
            end.cancel(false);
            throw new ForwardingException(failure, call.isCancelled());
        }
    }

    private static HttpUriRequestBase callOf(RawRequest request, Address address) {
        var call = new HttpUriRequestBase(request.method(), address.of(pathAndQuery(request)));
        ForwardedHeaders.copy(request, call);
        if (request.body().length > 0 || WITH_BODY.contains(request.method())) {
            call.setEntity(new ByteArrayEntity(request.body(), null));
        }
        return call;
    }

    /** From the path as it was understood here, encoded anew, so that the target understands the same. */
    private static String pathAndQuery(RawRequest request) {
        String path =
                request.unprefixed() ? request.path().substring(request.path().indexOf('/', 1)) : request.path();
        String encoded = UriUtils.encodePath(path, StandardCharsets.UTF_8);
        return request.query().isEmpty() ? encoded : encoded + "?" + request.query();
    }
}
