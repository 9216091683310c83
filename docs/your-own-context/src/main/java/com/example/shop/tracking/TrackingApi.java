package com.example.shop.tracking;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.problem.ProblemException;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.springframework.hateoas.EntityModel;
import org.springframework.stereotype.Component;

/** Answers of {@code /tracking}. */
@Component
public class TrackingApi {

    private final Tracking tracking;

    TrackingApi(Tracking tracking) {
        this.tracking = tracking;
    }

    public EntityModel<?> track(@Header("orderId") long orderId, Exchange exchange) {
        return tracking.find(tracking.table(), String.valueOf(orderId))
                .map(entry -> HalModels.of(exchange).entity(entry, "tracking", "/tracking/" + orderId))
                .orElseThrow(() -> ProblemException.notFound("tracking", orderId));
    }
}
