package io.pacenote.library.dashboard;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.PagedModel;
import org.springframework.stereotype.Component;

/** Answers of {@code /userInfos} (spec 004-F6, 5.5). */
@Component
public class UserInfoApi {

    private final UserInfoQueries accounts;

    UserInfoApi(UserInfoQueries accounts) {
        this.accounts = accounts;
    }

    public EntityModel<?> find(@Header("userId") long userId, Exchange exchange) {
        return accounts.find(userId)
                .map(info -> model(HalModels.of(exchange), info))
                .orElseThrow(() -> ProblemException.notFound("userInfo", userId));
    }

    public PagedModel<?> list(@Header("userId") @Nullable Long userId, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Pageable wanted = PageRequestParameters.of(exchange, UserInfoQueries.SORTABLE.keySet(), Sort.by("id"));
        Page<UserInfo> page = userId == null ? accounts.list(wanted) : pageOf(userId, wanted);
        return models.page("userInfos", page, info -> model(models, info));
    }

    /** One at most. */
    private Page<UserInfo> pageOf(long userId, Pageable wanted) {
        List<UserInfo> infos = accounts.find(userId).stream().toList();
        return new PageImpl<>(wanted.getPageNumber() == 0 ? infos : List.of(), wanted, infos.size());
    }

    private static EntityModel<UserInfo> model(HalModels models, UserInfo info) {
        return models.entity(info, "userInfo", "/userInfos/" + info.id());
    }
}
