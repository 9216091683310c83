package io.pacenote.codriver.management;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.PagedModel;
import org.springframework.stereotype.Component;

/** Answers of {@code /subscriptionManagements} (spec 000, 1.5). */
@Component
public class ManagementApi {

    private static final Set<String> SORTABLE = Set.of("id", "subId", "userId", "subStatus");

    private final SubscriptionManagements members;

    ManagementApi(SubscriptionManagements members) {
        this.members = members;
    }

    public EntityModel<?> find(@Header("id") long id, Exchange exchange) {
        return members.findById(id)
                .map(member -> model(HalModels.of(exchange), member))
                .orElseThrow(() -> ProblemException.notFound("subscriptionManagement", id));
    }

    public PagedModel<?> list(@Header("userId") @Nullable Long userId, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Pageable wanted = PageRequestParameters.of(exchange, SORTABLE, Sort.by("id"));
        Page<SubscriptionManagement> page =
                userId == null ? members.findAll(wanted) : members.findByUserId(userId, wanted);
        return models.page("subscriptionManagements", page, member -> model(models, member));
    }

    private static EntityModel<SubscriptionManagementView> model(HalModels models, SubscriptionManagement member) {
        return models.entity(
                SubscriptionManagementView.of(member),
                "subscriptionManagement",
                "/subscriptionManagements/" + member.getId());
    }
}
