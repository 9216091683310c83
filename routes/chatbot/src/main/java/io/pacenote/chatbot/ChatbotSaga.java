package io.pacenote.chatbot;

/**
 * The saga that holds a request together until it is decided, as it is stored: its name in {@code saga.saga}, its options in
 * {@code saga.saga_step}. Sagas in flight keep the words with which they began; see "What is stored by its name" in {@code
 * docs/architecture.md} before a word is changed here, or a route renamed that is a compensation.
 */
public final class ChatbotSaga {

    /** The name of all sagas of this system; their business key is the chat, which has one for each of its requests. */
    public static final String NAME = "chatbot.request";

    /** Option: the chat. */
    public static final String CHAT_ID = "chatId";

    /** Option: the request. */
    public static final String REQUEST_ID = "requestId";

    /** Option: what train knows the request by. */
    public static final String REQUEST_KEY = "requestKey";

    private ChatbotSaga() {}
}
