package io.pacenote.chatbot.dashboard;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.PagedModel;
import org.springframework.stereotype.Component;

/** Answers of {@code /dashboards} (spec 002-F11, 3.4). */
@Component("chatbot.dashboard.api")
public class DashboardApi {

    private final DashboardQueries dashboard;

    DashboardApi(DashboardQueries dashboard) {
        this.dashboard = dashboard;
    }

    /** 200 with the row of a train, or 404. */
    public EntityModel<?> find(@Header("id") long id, Exchange exchange) {
        return dashboard
                .find(id)
                .map(row -> model(HalModels.of(exchange), row))
                .orElseThrow(() -> ProblemException.notFound("dashboard", id));
    }

    /** A page of all, or of a product's. */
    public PagedModel<?> list(@Header("productId") @Nullable String productId, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Pageable wanted = PageRequestParameters.of(exchange, DashboardQueries.SORTABLE.keySet(), Sort.by("id"));
        return models.page("dashboards", dashboard.list(productId, wanted), row -> model(models, row));
    }

    private static EntityModel<DashboardRow> model(HalModels models, DashboardRow row) {
        return models.entity(row, "dashboard", "/dashboards/" + row.id());
    }
}
