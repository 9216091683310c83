package io.pacenote.library.borrow;

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

/** Answers of {@code /borrows} (spec 004, 5.5). */
@Component
public class BorrowApi {

    private static final Set<String> SORTABLE =
            Set.of("id", "userId", "bookId", "borrowDate", "expireDate", "qty", "status");

    private final Borrows borrows;

    BorrowApi(Borrows borrows) {
        this.borrows = borrows;
    }

    public ResponseEntity<?> created(@Body Borrow borrow, Exchange exchange) {
        return HalModels.of(exchange).created(model(HalModels.of(exchange), borrow));
    }

    public EntityModel<?> find(@Header("borrowId") long borrowId, Exchange exchange) {
        return borrows.findById(borrowId)
                .map(borrow -> model(HalModels.of(exchange), borrow))
                .orElseThrow(() -> ProblemException.notFound("borrow", borrowId));
    }

    public PagedModel<?> list(@Header("userId") @Nullable Long userId, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Pageable wanted = PageRequestParameters.of(exchange, SORTABLE, Sort.by("id"));
        Page<Borrow> page = userId == null ? borrows.findAll(wanted) : borrows.findByUserId(userId, wanted);
        return models.page("borrows", page, borrow -> model(models, borrow));
    }

    private static EntityModel<BorrowView> model(HalModels models, Borrow borrow) {
        return models.entity(borrow.view(), "borrow", "/borrows/" + borrow.getId());
    }
}
