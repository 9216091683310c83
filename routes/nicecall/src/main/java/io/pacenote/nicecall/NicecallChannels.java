package io.pacenote.nicecall;

/**
 * The topic of nicecall, and every route by the name that is its routeId, its {@code direct:} endpoint and, where it answers
 * HTTP, its operationId in {@code openapi/nicecall.yaml}.
 */
public final class NicecallChannels {

    /** All events of the system; those of one call are in order, as the call is the key. */
    public static final String TOPIC = "nicecall";

    public static final String OUTBOX = "outbox:" + TOPIC;

    /** Routes of caller. */
    public static final class Caller {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "nicecall.caller";

        public static final String MAKE = CONTEXT + ".make";
        public static final String REQUEST = CONTEXT + ".request";
        /** A compensation: its URI is stored with each saga in flight, see {@link NicecallSaga}. */
        public static final String DENY = CONTEXT + ".deny";

        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";
        public static final String CHANGE = CONTEXT + ".change";
        public static final String REPLACE = CONTEXT + ".replace";
        public static final String CANCEL = CONTEXT + ".cancel";
        public static final String CALL_OFF = CONTEXT + ".callOff";
        public static final String END_SAGA = CONTEXT + ".endSaga";
        public static final String PAY_CALL = CONTEXT + ".payCall";
        public static final String PAY_CALL_BY_GET = CONTEXT + ".payCallByGet";
        public static final String PAY = CONTEXT + ".pay";
        public static final String BEGIN_PAYMENT = CONTEXT + ".beginPayment";
        public static final String ASK_PAYMENT = CONTEXT + ".askPayment";
        public static final String SETTLE_PAYMENT = CONTEXT + ".settlePayment";
        public static final String ESTABLISH = CONTEXT + ".establish";
        public static final String RESUME_PAYMENTS = CONTEXT + ".resumePayments";
        public static final String ON_NICECALL = CONTEXT + ".on-nicecall";
        public static final String CALL_RECEIVED = CONTEXT + ".callReceived";
        public static final String CALL_CAUGHT = CONTEXT + ".callCaught";
        public static final String UPDATE_STATUS = CONTEXT + ".updateStatus";
        public static final String NOTIFY = CONTEXT + ".notify";

        private Caller() {}
    }

    /** Routes of payment. */
    public static final class Payment {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "nicecall.payment";

        public static final String APPROVE = CONTEXT + ".approve";
        public static final String APPROVE_BY_GET = CONTEXT + ".approveByGet";
        public static final String TAKE_FARE = CONTEXT + ".takeFare";
        public static final String OPEN = CONTEXT + ".open";
        public static final String JOIN = CONTEXT + ".join";
        public static final String CHARGE = CONTEXT + ".charge";
        public static final String SETTLE = CONTEXT + ".settle";
        /** A compensation: its URI is stored with each saga in flight, see {@link NicecallSaga}. */
        public static final String UNDO = CONTEXT + ".undo";

        public static final String GIVE_UP = CONTEXT + ".giveUp";
        public static final String REFUND_DUE = CONTEXT + ".refundDue";
        public static final String SETTLE_REFUND = CONTEXT + ".settleRefund";
        public static final String ON_NICECALL = CONTEXT + ".on-nicecall";
        public static final String CANCEL_PAYMENT = CONTEXT + ".cancelPayment";
        public static final String DISABLE_PAYMENT = CONTEXT + ".disablePayment";
        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";
        public static final String FIND_BY_CALL_ID = CONTEXT + ".findByCallId";

        private Payment() {}
    }

    /** Routes of catcher. */
    public static final class Catcher {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "nicecall.catcher";

        public static final String ON_NICECALL = CONTEXT + ".on-nicecall";
        public static final String RECEIVE_CALL = CONTEXT + ".receiveCall";
        public static final String RECEIVE = CONTEXT + ".receive";
        public static final String CANCEL_CATCH = CONTEXT + ".cancelCatch";
        /** A compensation: its URI is stored with each saga in flight, see {@link NicecallSaga}. */
        public static final String RELEASE = CONTEXT + ".release";

        public static final String CATCH_CALL = CONTEXT + ".catchCall";
        public static final String CATCH_CALL_BY_GET = CONTEXT + ".catchCallByGet";
        public static final String GRAB = CONTEXT + ".grab";
        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";
        public static final String FIND_BY_CALL_ID = CONTEXT + ".findByCallId";

        private Catcher() {}
    }

    /** Routes of dashboard. */
    public static final class Dashboard {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "nicecall.dashboard";

        public static final String FOLLOW = CONTEXT + ".follow";
        public static final String INPUT_RECORD = CONTEXT + ".inputRecord";
        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";
        public static final String MY_PAGE = CONTEXT + ".myPage";

        private Dashboard() {}
    }

    private NicecallChannels() {}
}
