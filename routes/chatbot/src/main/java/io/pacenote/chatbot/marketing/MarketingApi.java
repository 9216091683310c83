package io.pacenote.chatbot.marketing;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.PagedModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers of {@code /marketings} (spec 002-F7, F8, 3.4). */
@Component
public class MarketingApi {

    private static final Set<String> SORTABLE = Set.of("id", "productId", "marketerId", "userId");

    private final Marketings marketings;
    private final MarketingQueries queries;

    MarketingApi(Marketings marketings, MarketingQueries queries) {
        this.marketings = marketings;
        this.queries = queries;
    }

    public ResponseEntity<?> created(@Body Marketing marketing, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        return models.created(model(models, marketing));
    }

    public EntityModel<?> changed(@Body Marketing marketing, Exchange exchange) {
        return model(HalModels.of(exchange), marketing);
    }

    /** 200 with the marketing data of a product, or 404. */
    public EntityModel<?> find(@Header("id") long id, Exchange exchange) {
        return marketings
                .findById(id)
                .map(marketing -> model(HalModels.of(exchange), marketing))
                .orElseThrow(() -> ProblemException.notFound("marketing", id));
    }

    public PagedModel<?> list(Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Page<Marketing> page = marketings.findAll(PageRequestParameters.of(exchange, SORTABLE, Sort.by("id")));
        Map<Long, MarketingFacts> facts = queries.of(page.map(Marketing::getId).getContent());
        return models.page("marketings", page, marketing -> model(models, marketing, facts.get(marketing.getId())));
    }

    private EntityModel<MarketingView> model(HalModels models, Marketing marketing) {
        long id = marketing.getId();
        return model(models, marketing, queries.of(List.of(id)).get(id));
    }

    private static EntityModel<MarketingView> model(HalModels models, Marketing marketing, MarketingFacts facts) {
        String path = "/marketings/" + marketing.getId();
        return models.entity(MarketingView.of(marketing, facts), "marketing", path)
                .add(models.link("recommend", path + "/recommend"));
    }
}
