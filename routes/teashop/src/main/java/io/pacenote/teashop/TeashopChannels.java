package io.pacenote.teashop;

/**
 * The topic of teashop, and every route by the name that is its routeId, its {@code direct:} endpoint and, where it answers
 * HTTP, its operationId in {@code openapi/teashop.yaml}; grouped by context.
 */
public final class TeashopChannels {

    /** All events of the system; those of one order are in order, as the order is the key. */
    public static final String TOPIC = "teashop";

    public static final String OUTBOX = "outbox:" + TOPIC;

    /** Routes of order. */
    public static final class Order {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "teashop.order";

        public static final String PLACE = CONTEXT + ".place";
        public static final String TAKE = CONTEXT + ".take";
        public static final String ACCEPT = CONTEXT + ".accept";
        /** A compensation: its URI is stored with each saga in flight, see {@link TeashopSaga}. */
        public static final String REJECT = CONTEXT + ".reject";

        public static final String PAY = CONTEXT + ".pay";
        public static final String PAY_DUE = CONTEXT + ".payDue";
        public static final String ASK_PAYMENT = CONTEXT + ".askPayment";
        public static final String SETTLE_PAYMENT = CONTEXT + ".settlePayment";
        public static final String REFUSE = CONTEXT + ".refuse";

        public static final String ON_TEASHOP = CONTEXT + ".on-teashop";
        public static final String PAYMENT_APPROVED = CONTEXT + ".paymentApproved";
        public static final String PAYMENT_FAILED = CONTEXT + ".paymentFailed";
        /** Policy 주문상태변경 (spec 001, 2.4). */
        public static final String DELIVERY_STARTED = CONTEXT + ".deliveryStarted";

        public static final String CANCEL = CONTEXT + ".cancel";
        public static final String CANCEL_BY_PUT = CONTEXT + ".cancelByPut";
        public static final String CANCEL_BY_POST = CONTEXT + ".cancelByPost";
        public static final String CHANGE = CONTEXT + ".change";
        public static final String CALL_OFF = CONTEXT + ".callOff";
        public static final String END_SAGA = CONTEXT + ".endSaga";
        /** Says by events what has become of an order. */
        public static final String TELL = CONTEXT + ".tell";

        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";

        private Order() {}
    }

    /** Routes of pay. */
    public static final class Pay {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "teashop.pay";

        public static final String APPROVE = CONTEXT + ".approve";
        public static final String APPROVE_ALIAS = CONTEXT + ".approveAlias";
        public static final String TAKE = CONTEXT + ".take";
        public static final String OPEN = CONTEXT + ".open";
        public static final String JOIN = CONTEXT + ".join";
        public static final String CHARGE = CONTEXT + ".charge";
        public static final String SETTLE = CONTEXT + ".settle";
        public static final String FAIL = CONTEXT + ".fail";
        public static final String PROCESS_DUE = CONTEXT + ".processDue";
        /** A compensation: its URI is stored with each saga in flight, see {@link TeashopSaga}. */
        public static final String UNDO = CONTEXT + ".undo";

        public static final String GIVE_UP = CONTEXT + ".giveUp";
        public static final String REFUND = CONTEXT + ".refund";
        public static final String SETTLE_REFUND = CONTEXT + ".settleRefund";
        public static final String ON_TEASHOP = CONTEXT + ".on-teashop";
        /** Policy 결제취소함 (spec 001, 2.4). */
        public static final String CANCEL_PAYMENT = CONTEXT + ".cancelPayment";

        public static final String LIST = CONTEXT + ".list";
        public static final String LIST_ALIAS = CONTEXT + ".listAlias";
        public static final String FIND = CONTEXT + ".find";
        public static final String FIND_ALIAS = CONTEXT + ".findAlias";

        private Pay() {}
    }

    /** Routes of store. */
    public static final class Store {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "teashop.store";

        public static final String ON_TEASHOP = CONTEXT + ".on-teashop";
        /** Policy 주문정보받음 (spec 001, 2.4). */
        public static final String RECEIVE_ORDER = CONTEXT + ".receiveOrder";

        public static final String RECEIVE = CONTEXT + ".receive";
        /** A compensation: its URI is stored with each saga in flight, see {@link TeashopSaga}. */
        public static final String RELEASE = CONTEXT + ".release";

        /** Policy 주문취소처리 (spec 001, 2.4). */
        public static final String CANCEL_DELIVERY = CONTEXT + ".cancelDelivery";

        public static final String SHIP = CONTEXT + ".ship";
        public static final String SHIP_ALIAS = CONTEXT + ".shipAlias";
        public static final String SHIP_ORDER = CONTEXT + ".shipOrder";
        public static final String HAND_OVER = CONTEXT + ".handOver";
        public static final String DELIVER = CONTEXT + ".deliver";
        public static final String LIST = CONTEXT + ".list";
        public static final String LIST_ALIAS = CONTEXT + ".listAlias";
        public static final String FIND = CONTEXT + ".find";
        public static final String FIND_ALIAS = CONTEXT + ".findAlias";
        /** By which the contract finds out whose order is to be shipped. */
        public static final String FIND_ORDERED = CONTEXT + ".findOrdered";

        private Store() {}
    }

    /** Routes of customer, which are written in YAML: {@code teashop/customer.camel.yaml}. */
    public static final class Customer {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "teashop.customer";

        public static final String NOTIFY = CONTEXT + ".notify";
        public static final String RECORD = CONTEXT + ".record";
        public static final String SETTLE = CONTEXT + ".settle";
        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";

        private Customer() {}
    }

    private TeashopChannels() {}
}
