package io.pacenote.chatbot.chat;

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

/** Answers of {@code /chats} (spec 002, 3.4). */
@Component
public class ChatApi {

    private static final Set<String> SORTABLE = Set.of("id", "productId", "userId", "requestType");

    private final Chats chats;

    ChatApi(Chats chats) {
        this.chats = chats;
    }

    public ResponseEntity<?> created(@Body Chat chat, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        return models.created(model(models, chat));
    }

    /** 200 with the chat, or 404. */
    public EntityModel<?> find(@Header("id") long id, Exchange exchange) {
        return chats.findById(id)
                .map(chat -> model(HalModels.of(exchange), chat))
                .orElseThrow(() -> ProblemException.notFound("chat", id));
    }

    public PagedModel<?> list(@Header("userId") @Nullable String userId, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        Pageable wanted = PageRequestParameters.of(exchange, SORTABLE, Sort.by("id"));
        Page<Chat> page = userId == null ? chats.findAll(wanted) : chats.findByUserId(userId, wanted);
        return models.page("chats", page, chat -> model(models, chat));
    }

    private static EntityModel<ChatView> model(HalModels models, Chat chat) {
        String path = "/chats/" + chat.getId();
        return models.entity(ChatView.of(chat), "chat", path)
                .add(models.link("question", path + "/question"), models.link("request", path + "/request"));
    }
}
