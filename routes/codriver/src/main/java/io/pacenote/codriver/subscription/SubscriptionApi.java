package io.pacenote.codriver.subscription;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.PagedModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers of {@code /subscriptions} (spec 000, 1.5). */
@Component
public class SubscriptionApi {

    private static final Set<String> SORTABLE = Set.of("subId", "userId", "date", "status", "subProcessed");

    private final Subscriptions subscriptions;

    SubscriptionApi(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    public ResponseEntity<?> created(@Body Subscription subscription, Exchange exchange) {
        return HalModels.of(exchange).created(model(HalModels.of(exchange), subscription));
    }

    public EntityModel<?> find(@Header("subId") long subId, Exchange exchange) {
        return subscriptions
                .findById(subId)
                .map(subscription -> model(HalModels.of(exchange), subscription))
                .orElseThrow(() -> ProblemException.notFound("subscription", subId));
    }

    public PagedModel<?> list(@Header("userId") @Nullable Long userId, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Pageable wanted = PageRequestParameters.of(exchange, SORTABLE, Sort.by("subId"));
        Page<Subscription> page =
                userId == null ? subscriptions.findAll(wanted) : subscriptions.findByUserId(userId, wanted);
        return models.page("subscriptions", page, subscription -> model(models, subscription));
    }

    private static EntityModel<SubscriptionView> model(HalModels models, Subscription subscription) {
        return models.entity(
                SubscriptionView.of(subscription), "subscription", "/subscriptions/" + subscription.getSubId());
    }
}
