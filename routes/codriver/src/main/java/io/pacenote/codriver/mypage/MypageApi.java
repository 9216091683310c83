package io.pacenote.codriver.mypage;

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

/** Answers of {@code /mypages} and {@code /mypage} (spec 000, 1.5). */
@Component
public class MypageApi {

    private final HistoryQueries history;

    MypageApi(HistoryQueries history) {
        this.history = history;
    }

    public EntityModel<?> find(@Header("subId") long subId, Exchange exchange) {
        return history.find(subId)
                .map(entry -> model(HalModels.of(exchange), entry))
                .orElseThrow(() -> ProblemException.notFound("mypage", subId));
    }

    public PagedModel<?> list(@Header("userId") @Nullable Long userId, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Pageable wanted = PageRequestParameters.of(exchange, HistoryQueries.SORTABLE.keySet(), Sort.by("subId"));
        return models.page("mypages", history.list(userId, wanted), entry -> model(models, entry));
    }

    private static EntityModel<MypageView> model(HalModels models, MypageView entry) {
        return models.entity(entry, "mypage", "/mypages/" + entry.subId());
    }
}
