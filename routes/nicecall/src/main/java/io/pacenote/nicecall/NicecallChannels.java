package io.pacenote.nicecall;

/**
 * The topic of nicecall, and every route by the name that is its routeId, its {@code direct:} endpoint and, where it answers
 * HTTP, its operationId in {@code openapi/nicecall.yaml}.
 */
public final class NicecallChannels {

    /** All events of the system; those of one call are in order, as the call is the key. */
    public static final String TOPIC = "nicecall";

    public static final String OUTBOX = "outbox:" + TOPIC;

    public static final String CALLER = "nicecall.caller";
    public static final String MAKE = CALLER + ".make";
    public static final String REQUEST = CALLER + ".request";
    /** A compensation: its URI is stored with each saga in flight, see {@link NicecallSaga}. */
    public static final String DENY = CALLER + ".deny";

    public static final String LIST_CALLS = CALLER + ".list";
    public static final String FIND_CALL = CALLER + ".find";
    public static final String CHANGE = CALLER + ".change";
    public static final String REPLACE = CALLER + ".replace";
    public static final String CANCEL = CALLER + ".cancel";
    public static final String CALL_OFF = CALLER + ".callOff";
    public static final String END_SAGA = CALLER + ".endSaga";
    public static final String PAY_CALL = CALLER + ".payCall";
    public static final String PAY_CALL_BY_GET = CALLER + ".payCallByGet";
    public static final String PAY = CALLER + ".pay";
    public static final String BEGIN_PAYMENT = CALLER + ".beginPayment";
    public static final String ASK_PAYMENT = CALLER + ".askPayment";
    public static final String SETTLE_PAYMENT = CALLER + ".settlePayment";
    public static final String ESTABLISH = CALLER + ".establish";
    public static final String RESUME_PAYMENTS = CALLER + ".resumePayments";
    public static final String CALLER_ON_NICECALL = CALLER + ".on-nicecall";
    public static final String CALL_RECEIVED = CALLER + ".callReceived";
    public static final String CALL_CAUGHT = CALLER + ".callCaught";
    public static final String UPDATE_STATUS = CALLER + ".updateStatus";
    public static final String NOTIFY = CALLER + ".notify";

    public static final String PAYMENT = "nicecall.payment";
    public static final String APPROVE = PAYMENT + ".approve";
    public static final String APPROVE_BY_GET = PAYMENT + ".approveByGet";
    public static final String TAKE_FARE = PAYMENT + ".takeFare";
    public static final String OPEN = PAYMENT + ".open";
    public static final String JOIN = PAYMENT + ".join";
    public static final String CHARGE = PAYMENT + ".charge";
    public static final String SETTLE = PAYMENT + ".settle";
    /** A compensation: its URI is stored with each saga in flight, see {@link NicecallSaga}. */
    public static final String UNDO = PAYMENT + ".undo";

    public static final String GIVE_UP = PAYMENT + ".giveUp";
    public static final String REFUND_DUE = PAYMENT + ".refundDue";
    public static final String SETTLE_REFUND = PAYMENT + ".settleRefund";
    public static final String PAYMENT_ON_NICECALL = PAYMENT + ".on-nicecall";
    public static final String CANCEL_PAYMENT = PAYMENT + ".cancelPayment";
    public static final String DISABLE_PAYMENT = PAYMENT + ".disablePayment";
    public static final String LIST_PAYMENTS = PAYMENT + ".list";
    public static final String FIND_PAYMENT = PAYMENT + ".find";
    public static final String FIND_PAYMENT_BY_CALL = PAYMENT + ".findByCallId";

    public static final String CATCHER = "nicecall.catcher";
    public static final String CATCHER_ON_NICECALL = CATCHER + ".on-nicecall";
    public static final String RECEIVE_CALL = CATCHER + ".receiveCall";
    public static final String RECEIVE = CATCHER + ".receive";
    public static final String CANCEL_CATCH = CATCHER + ".cancelCatch";
    /** A compensation: its URI is stored with each saga in flight, see {@link NicecallSaga}. */
    public static final String RELEASE = CATCHER + ".release";

    public static final String CATCH_CALL = CATCHER + ".catchCall";
    public static final String CATCH_CALL_BY_GET = CATCHER + ".catchCallByGet";
    public static final String GRAB = CATCHER + ".grab";
    public static final String LIST_CATCHES = CATCHER + ".list";
    public static final String FIND_CATCH = CATCHER + ".find";
    public static final String FIND_CATCH_BY_CALL = CATCHER + ".findByCallId";

    public static final String DASHBOARD = "nicecall.dashboard";
    public static final String FOLLOW = DASHBOARD + ".follow";
    public static final String INPUT_RECORD = DASHBOARD + ".inputRecord";
    public static final String LIST_RECORDS = DASHBOARD + ".list";
    public static final String FIND_RECORD = DASHBOARD + ".find";
    public static final String MY_PAGE = DASHBOARD + ".myPage";

    private NicecallChannels() {}
}
