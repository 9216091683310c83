package io.pacenote.chatbot.chat;

import io.pacenote.chatbot.events.Chated;
import io.pacenote.chatbot.events.Questioned;
import io.pacenote.rest.problem.ProblemException;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What users do to their chats (spec 002-F1, F3, F5, 3.4). Each step runs in the transaction of its route, under the lock of the
 * chat.
 */
@Component
public class ChatSteps {

    private static final String QUESTION_MSG = "questionMsg";
    private static final String REQUEST_MSG = "requestMsg";

    private final Chats chats;
    private final ChatRequests requests;

    ChatSteps(Chats chats, ChatRequests requests) {
        this.chats = chats;
        this.requests = requests;
    }

    /** Numbers a chat; it is not stored yet. */
    public Chat search(@Body NewChat wanted) {
        return new Chat(chats.nextId(), wanted.productId(), wanted.userId(), wanted.questionMsg(), wanted.requestMsg());
    }

    public Chated searched(@Body Chat chat) {
        return ChatEvents.chated(chat);
    }

    /** @throws ProblemException 400 when neither the user nor the chat says what is asked, 404 when there is no such chat */
    public Questioned question(@Header("id") long id, @Body NewQuestion wanted) {
        Chat chat = lock(id);
        return ask(chat, required(QUESTION_MSG, wanted.questionMsg(), chat.getQuestionMsg()));
    }

    /**
     * Numbers a request; it is not stored yet.
     *
     * @throws ProblemException 400 when neither the user nor the chat says what is wished, 404 when there is no such chat
     */
    public ChatRequest request(@Header("id") long id, @Body NewRequest wanted) {
        Chat chat = lock(id);
        return wish(chat, required(REQUEST_MSG, wanted.requestMsg(), chat.getRequestMsg()));
    }

    /**
     * Asks what a PATCH has changed.
     *
     * @return nothing when it asks nothing new
     */
    public @Nullable Questioned changedQuestion(
            @Header("id") long id, @ExchangeProperty(ChatRoutes.CHANGE_WANTED) ChatChange change) {
        change.requireMessages();
        Chat chat = lock(id);
        String message = change.questionMsg();
        return message == null || message.equals(chat.getQuestionMsg()) ? null : ask(chat, message);
    }

    /**
     * Wishes what a PATCH has changed.
     *
     * @return nothing when it wishes nothing new
     */
    public @Nullable ChatRequest changedRequest(
            @Header("id") long id, @ExchangeProperty(ChatRoutes.CHANGE_WANTED) ChatChange change) {
        Chat chat = lock(id);
        String message = change.requestMsg();
        return message == null || message.equals(chat.getRequestMsg()) ? null : wish(chat, message);
    }

    private Questioned ask(Chat chat, String message) {
        chat.ask(message);
        return ChatEvents.questioned(chat, chats.nextQuestionId());
    }

    private ChatRequest wish(Chat chat, String message) {
        chat.wish(message);
        return new ChatRequest(requests.nextId(), chat.getId(), message);
    }

    private static String required(String field, @Nullable String sent, @Nullable String stored) {
        String message = sent == null ? stored : sent;
        if (message == null) {
            throw ProblemException.badRequest(field, "is required, as none is stored with the chat");
        }
        return message;
    }

    private Chat lock(long id) {
        return chats.lock(id).orElseThrow(() -> ProblemException.notFound("chat", id));
    }
}
