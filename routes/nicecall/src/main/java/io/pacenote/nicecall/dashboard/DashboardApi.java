package io.pacenote.nicecall.dashboard;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.PagedModel;
import org.springframework.stereotype.Component;

/** Answers of {@code /dashboards} (spec 003, 4.5). */
@Component
public class DashboardApi {

    private final Records records;

    DashboardApi(Records records) {
        this.records = records;
    }

    public EntityModel<?> find(@Header("id") long id, @Header("mobile") @Nullable String mobile, Exchange exchange) {
        return records.find(id, mobile)
                .map(found -> model(HalModels.of(exchange), found))
                .orElseThrow(() -> ProblemException.notFound("dashboard", id));
    }

    public PagedModel<?> list(@Header("mobile") @Nullable String mobile, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Pageable wanted = PageRequestParameters.of(exchange, Records.SORTABLE.keySet(), Sort.by("id"));
        return models.page("dashboards", records.list(mobile, wanted), found -> model(models, found));
    }

    /** A plain array, which is empty for a call that nobody has heard of (4.8.16). */
    public List<?> myPage(@Header("callId") long callId, @Header("mobile") @Nullable String mobile) {
        return records.ofCall(callId, mobile);
    }

    private static EntityModel<RecordView> model(HalModels models, RecordView found) {
        return models.entity(found, "dashboard", "/dashboards/" + found.id());
    }
}
