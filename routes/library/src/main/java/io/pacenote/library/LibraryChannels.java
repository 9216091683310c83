package io.pacenote.library;

/**
 * The topic of library, and every route by the name that is its routeId, its {@code direct:} endpoint and, where it answers
 * HTTP, its operationId in {@code openapi/library.yaml}; grouped by context.
 */
public final class LibraryChannels {

    /** All events of the system; those of one loan, and those of one return, are in order, as they are the key. */
    public static final String TOPIC = "library";

    public static final String OUTBOX = "outbox:" + TOPIC;

    /** Routes of book. */
    public static final class Book {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "library.book";

        public static final String ADD = CONTEXT + ".add";
        public static final String REPLACE = CONTEXT + ".replace";
        public static final String CHANGE = CONTEXT + ".change";
        public static final String REMOVE = CONTEXT + ".remove";
        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";
        public static final String FIND_BY_TITLE = CONTEXT + ".findByTitle";
        public static final String FIND_BY_AUTHOR = CONTEXT + ".findByAuthor";
        public static final String AVAILABILITY = CONTEXT + ".availability";

        public static final String ON_LIBRARY = CONTEXT + ".on-library";
        /** Policy decreaseStock (spec 004, 5.4). */
        public static final String DECREASE_STOCK = CONTEXT + ".decreaseStock";

        public static final String TAKE = CONTEXT + ".take";
        public static final String REFUSE = CONTEXT + ".refuse";
        /** A compensation: its URI is stored with each saga in flight, see {@link LibrarySaga}. */
        public static final String GIVE_BACK = CONTEXT + ".giveBack";
        /** Policy increaseStock (spec 004, 5.4). */
        public static final String INCREASE_STOCK = CONTEXT + ".increaseStock";

        private Book() {}
    }

    /** Routes of borrow. */
    public static final class Borrow {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "library.borrow";

        public static final String PLACE = CONTEXT + ".place";
        public static final String ASK_BOOK = CONTEXT + ".askBook";
        public static final String ACCEPT = CONTEXT + ".accept";
        public static final String REQUEST = CONTEXT + ".request";
        /** A compensation: its URI is stored with each saga in flight, see {@link LibrarySaga}. */
        public static final String CANCEL = CONTEXT + ".cancel";

        public static final String ON_LIBRARY = CONTEXT + ".on-library";
        public static final String CONFIRM = CONTEXT + ".confirm";
        /** Policy updateStatus (spec 004, 5.4). */
        public static final String UPDATE_STATUS = CONTEXT + ".updateStatus";

        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";

        private Borrow() {}
    }

    /** Routes of return; {@code return} is a word of Java, so the package is called returns. */
    public static final class Returns {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "library.return";

        public static final String BRING = CONTEXT + ".bring";
        public static final String ACCEPT = CONTEXT + ".accept";
        public static final String ON_LIBRARY = CONTEXT + ".on-library";
        public static final String FOLLOW_LOAN = CONTEXT + ".followLoan";
        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";

        private Returns() {}
    }

    /** Routes of dashboard. */
    public static final class Dashboard {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "library.dashboard";

        public static final String FOLLOW = CONTEXT + ".follow";
        public static final String RECORD = CONTEXT + ".record";
        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";

        private Dashboard() {}
    }

    private LibraryChannels() {}
}
