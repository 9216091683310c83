package io.pacenote.chatbot.train;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.PagedModel;
import org.springframework.stereotype.Component;

/** Answers of {@code /trains} (spec 002, 3.4). */
@Component
public class TrainApi {

    private static final Set<String> SORTABLE = Set.of("id", "productId", "questionCnt", "requestCnt", "trainId");

    private final Trains trains;

    TrainApi(Trains trains) {
        this.trains = trains;
    }

    public EntityModel<?> find(@Header("id") long id, Exchange exchange) {
        return trains.findById(id)
                .map(train -> model(HalModels.of(exchange), train))
                .orElseThrow(() -> ProblemException.notFound("train", id));
    }

    public PagedModel<?> list(Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Pageable wanted = PageRequestParameters.of(exchange, SORTABLE, Sort.by("id"));
        return models.page("trains", trains.findAll(wanted), train -> model(models, train));
    }

    private static EntityModel<TrainView> model(HalModels models, Train train) {
        return models.entity(TrainView.of(train), "train", "/trains/" + train.getId());
    }
}
