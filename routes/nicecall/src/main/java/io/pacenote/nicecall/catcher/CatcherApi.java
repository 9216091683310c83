package io.pacenote.nicecall.catcher;

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

/** Answers of {@code /catches} (spec 003, 4.5). */
@Component
public class CatcherApi {

    private static final Set<String> SORTABLE = Set.of("catchId", "callId", "catchStatus", "driverName");

    private final CallCatches catches;

    CatcherApi(CallCatches catches) {
        this.catches = catches;
    }

    public EntityModel<?> find(@Header("catchId") long catchId, Exchange exchange) {
        return catches.findById(catchId)
                .map(found -> model(HalModels.of(exchange), found))
                .orElseThrow(() -> ProblemException.notFound("catch", catchId));
    }

    public EntityModel<?> findByCallId(@Header("callId") long callId, Exchange exchange) {
        return catches.findByCallId(callId)
                .map(found -> model(HalModels.of(exchange), found))
                .orElseThrow(() -> ProblemException.notFound("catch of call", callId));
    }

    public PagedModel<?> list(
            @Header("catchStatus") @Nullable CatchStatus status,
            @Header("mobile") @Nullable String mobile,
            Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Pageable wanted = PageRequestParameters.of(exchange, SORTABLE, Sort.by("catchId"));
        Page<CallCatch> page = mobile == null ? list(status, wanted) : listOf(mobile, status, wanted);
        return models.page("catches", page, found -> model(models, found));
    }

    private Page<CallCatch> list(@Nullable CatchStatus status, Pageable wanted) {
        return status == null ? catches.findAll(wanted) : catches.findByCatchStatus(status, wanted);
    }

    private Page<CallCatch> listOf(String mobile, @Nullable CatchStatus status, Pageable wanted) {
        return status == null
                ? catches.findByMobile(mobile, wanted)
                : catches.findByMobileAndCatchStatus(mobile, status, wanted);
    }

    /** What the driver who catches the call gets to know of it; in the same transaction, or it may be cancelled already. */
    public CatchView caught(@Header("callId") long callId) {
        return catches.findByCallId(callId).map(CatchView::of).orElseThrow();
    }

    private static EntityModel<CatchView> model(HalModels models, CallCatch found) {
        return models.entity(CatchView.of(found), "catch", "/catches/" + found.getCatchId());
    }
}
