package io.pacenote.chatbot;

/**
 * The topic of chatbot, and every route by the name that is its routeId, its {@code direct:} endpoint and, where it answers
 * HTTP, its operationId in {@code openapi/chatbot.yaml}; grouped by context.
 */
public final class ChatbotChannels {

    /** All events of the system; those of one chat, and those of one row of marketing, are in order, as they are the key. */
    public static final String TOPIC = "chatbot";

    public static final String OUTBOX = "outbox:" + TOPIC;

    /** Routes of chat. */
    public static final class Chat {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "chatbot.chat";

        public static final String SEARCH = CONTEXT + ".search";
        public static final String QUESTION = CONTEXT + ".question";
        public static final String REQUEST = CONTEXT + ".request";
        public static final String CHANGE = CONTEXT + ".change";
        public static final String WISH = CONTEXT + ".wish";
        public static final String BEGIN = CONTEXT + ".begin";
        /** A compensation: its URI is stored with each saga in flight, see {@link ChatbotSaga}. */
        public static final String REFUSE = CONTEXT + ".refuse";

        public static final String ON_CHATBOT = CONTEXT + ".on-chatbot";
        public static final String ACCEPT = CONTEXT + ".accept";
        /** Policy changeRequestType (spec 002, 3.3). */
        public static final String CHANGE_REQUEST_TYPE = CONTEXT + ".changeRequestType";
        /** Policy getUserId (spec 002, 3.3). */
        public static final String GET_USER_ID = CONTEXT + ".getUserId";

        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";

        private Chat() {}
    }

    /** Routes of train. */
    public static final class Train {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "chatbot.train";

        public static final String ON_CHATBOT = CONTEXT + ".on-chatbot";
        /** Policy searchChat (spec 002, 3.3). */
        public static final String SEARCH_CHAT = CONTEXT + ".searchChat";
        /** Policy questionChat (spec 002, 3.3). */
        public static final String QUESTION_CHAT = CONTEXT + ".questionChat";
        /** Policy requestChat (spec 002, 3.3). */
        public static final String REQUEST_CHAT = CONTEXT + ".requestChat";

        public static final String JOIN = CONTEXT + ".join";
        /** A compensation: its URI is stored with each saga in flight, see {@link ChatbotSaga}. */
        public static final String FORGO = CONTEXT + ".forgo";

        public static final String PROCESS_DUE = CONTEXT + ".processDue";
        public static final String DECIDE = CONTEXT + ".decide";
        public static final String SETTLE = CONTEXT + ".settle";
        public static final String END_SAGA = CONTEXT + ".endSaga";

        public static final String CHANGE = CONTEXT + ".change";
        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";

        private Train() {}
    }

    /** Routes of marketing. */
    public static final class Marketing {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "chatbot.marketing";

        public static final String ADD = CONTEXT + ".add";
        public static final String CHANGE = CONTEXT + ".change";
        public static final String RECOMMEND = CONTEXT + ".recommend";
        public static final String TELL = CONTEXT + ".tell";

        public static final String ON_CHATBOT = CONTEXT + ".on-chatbot";
        /** Policy trainData (spec 002, 3.3). */
        public static final String TRAIN_DATA = CONTEXT + ".trainData";
        /** What comes back from policy getUserId (spec 002, 3.3). */
        public static final String FILL_USER = CONTEXT + ".fillUser";

        public static final String RECORD = CONTEXT + ".record";
        public static final String SEND_DUE = CONTEXT + ".sendDue";
        public static final String SETTLE = CONTEXT + ".settle";

        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";

        private Marketing() {}
    }

    /** Routes of dashboard. */
    public static final class Dashboard {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "chatbot.dashboard";

        public static final String FOLLOW = CONTEXT + ".follow";
        public static final String RECORD = CONTEXT + ".record";
        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";
        public static final String FIND_BY_PRODUCT_ID = CONTEXT + ".findByProductId";

        private Dashboard() {}
    }

    private ChatbotChannels() {}
}
