package io.pacenote.library.returns;

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

/** Answers of {@code /returns} (spec 004, 5.5). */
@Component
public class ReturnApi {

    private static final Set<String> SORTABLE = Set.of("id", "userId", "bookId", "returnDate", "expireDate", "qty");

    private final BookReturns returns;

    ReturnApi(BookReturns returns) {
        this.returns = returns;
    }

    public ResponseEntity<?> created(@Body BookReturn back, Exchange exchange) {
        return HalModels.of(exchange).created(model(HalModels.of(exchange), back));
    }

    public EntityModel<?> find(@Header("returnId") long returnId, Exchange exchange) {
        return returns.findById(returnId)
                .map(back -> model(HalModels.of(exchange), back))
                .orElseThrow(() -> ProblemException.notFound("return", returnId));
    }

    public PagedModel<?> list(@Header("userId") @Nullable Long userId, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Pageable wanted = PageRequestParameters.of(exchange, SORTABLE, Sort.by("id"));
        Page<BookReturn> page = userId == null ? returns.findAll(wanted) : returns.findByUserId(userId, wanted);
        return models.page("returns", page, back -> model(models, back));
    }

    private static EntityModel<ReturnView> model(HalModels models, BookReturn back) {
        return models.entity(back.view(), "return", "/returns/" + back.getId());
    }
}
