package io.pacenote.chatbot.chat;

import io.pacenote.chatbot.ChatbotSaga;
import io.pacenote.chatbot.events.Accepted;
import io.pacenote.chatbot.events.Patched;
import io.pacenote.chatbot.events.Refused;
import io.pacenote.chatbot.events.Requested;
import io.pacenote.chatbot.events.UserFound;
import io.pacenote.messaging.EventHeaders;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What becomes of requests (spec 002-F6, F10, 3.6.6), and who is behind a chat (3.3 getUserId). Each step runs in the transaction
 * of its route. An event about a chat that is not here is somebody else's, and nothing to this context.
 */
@Component
public class RequestSteps {

    private final Chats chats;
    private final ChatRequests requests;

    RequestSteps(Chats chats, ChatRequests requests) {
        this.chats = chats;
        this.requests = requests;
    }

    /** Binds a request to the saga that has just begun for it. */
    public ChatRequest partOf(@Body ChatRequest request, @Header(Exchange.SAGA_LONG_RUNNING_ACTION) String saga) {
        request.partOf(saga);
        return request;
    }

    public Requested requested(@Body ChatRequest request) {
        Chat chat = chats.findById(request.getChatId()).orElseThrow();
        return new Requested(
                chat.getId(),
                chat.getProductId(),
                chat.getQuestionMsg(),
                chat.getRequestMsg(),
                chat.getRequestType(),
                chat.getUserId(),
                request.getId());
    }

    /** The request is approved: @return it, if its saga is still to be ended. */
    public @Nullable ChatRequest accepted(@Body Accepted event, @Header(EventHeaders.SAGA) @Nullable String saga) {
        return decide(event.id(), event.requestId(), true)
                .filter(isLeftBy(saga))
                .orElse(null);
    }

    /** Policy changeRequestType (spec 002, 3.3), the request is refused: @return it, if its saga is still to be ended. */
    public @Nullable ChatRequest refused(@Body Refused event, @Header(EventHeaders.SAGA) @Nullable String saga) {
        return decide(event.id(), event.requestId(), false)
                .filter(isLeftBy(saga))
                .orElse(null);
    }

    /** Compensation: the request is refused, unless it was before. */
    public void refuse(@Header(ChatbotSaga.CHAT_ID) long chatId, @Header(ChatbotSaga.REQUEST_ID) long requestId) {
        chats.lock(chatId).ifPresent(chat -> requests.findByIdAndChatId(requestId, chatId)
                .ifPresent(request -> decide(chat, request, false)));
    }

    /** Policy getUserId (spec 002, 3.3): @return nothing when the marketer has named a user, or nobody has searched the product. */
    public @Nullable UserFound userOf(@Body Patched event) {
        return Optional.of(event)
                .filter(patched -> patched.userId() == null || patched.userId().isBlank())
                .flatMap(patched -> chats.findFirstByProductIdOrderByIdDesc(patched.productId()))
                .map(chat -> ChatEvents.userFound(event.id(), chat))
                .orElse(null);
    }

    /** Whether nobody has ended the saga of a request, as the event of its decision has come without one. */
    private static Predicate<ChatRequest> isLeftBy(@Nullable String saga) {
        return request -> saga == null && request.getSagaId() != null;
    }

    /** @return the request, if it is decided by this */
    private Optional<ChatRequest> decide(long chatId, @Nullable Long requestId, boolean isApproved) {
        return chats.lock(chatId).flatMap(chat -> Optional.of(requestOf(chat, requestId))
                .filter(request -> decide(chat, request, isApproved)));
    }

    private static boolean decide(Chat chat, ChatRequest request, boolean isApproved) {
        boolean isDecided = request.decide(isApproved);
        if (isDecided) {
            chat.decided(request.getId(), isApproved);
        }
        return isDecided;
    }

    /** Others may decide on what was not requested here: the newest so far. */
    private ChatRequest requestOf(Chat chat, @Nullable Long requestId) {
        return Optional.ofNullable(requestId)
                .flatMap(known -> requests.findByIdAndChatId(known, chat.getId()))
                .orElseGet(() -> decidedElsewhere(chat));
    }

    private ChatRequest decidedElsewhere(Chat chat) {
        return requests.save(new ChatRequest(requests.nextId(), chat.getId(), null));
    }
}
