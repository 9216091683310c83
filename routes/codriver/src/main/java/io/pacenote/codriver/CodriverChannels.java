package io.pacenote.codriver;

/**
 * Every topic of codriver, and every route by the name that is its routeId, its {@code direct:} endpoint and, where it
 * answers HTTP, its operationId in {@code openapi/codriver.yaml}.
 */
public final class CodriverChannels {

    /** From subscription: applications. */
    public static final String SUB_PAY = "sub-pay";
    /** From payment: what became of the money. */
    public static final String PAY_MNG = "pay-mng";
    /** From management: who is registered. */
    public static final String MNG_SUB = "mng-sub";

    public static final String OUTBOX_SUB_PAY = "outbox:" + SUB_PAY;
    public static final String OUTBOX_PAY_MNG = "outbox:" + PAY_MNG;
    public static final String OUTBOX_MNG_SUB = "outbox:" + MNG_SUB;

    public static final String SUBSCRIPTION = "codriver.subscription";
    public static final String APPLY = SUBSCRIPTION + ".apply";
    public static final String REQUEST = SUBSCRIPTION + ".request";
    public static final String DUPLICATE = SUBSCRIPTION + ".duplicate";
    public static final String CANCEL = SUBSCRIPTION + ".cancel";
    /** A compensation: its URI is stored with each saga in flight, see {@link CodriverSaga}. */
    public static final String REJECT = SUBSCRIPTION + ".reject";

    public static final String REGISTER_COMPLETE = SUBSCRIPTION + ".registerComplete";
    public static final String UNREGISTER_COMPLETE = SUBSCRIPTION + ".unregisterComplete";
    public static final String SUBSCRIPTION_ON_MNG_SUB = SUBSCRIPTION + ".on-mng-sub";
    public static final String LIST_SUBSCRIPTIONS = SUBSCRIPTION + ".list";
    public static final String FIND_SUBSCRIPTION = SUBSCRIPTION + ".find";

    public static final String PAYMENT = "codriver.payment";
    public static final String PAYMENT_ON_SUB_PAY = PAYMENT + ".on-sub-pay";
    public static final String PAY = PAYMENT + ".pay";
    public static final String OPEN = PAYMENT + ".open";
    public static final String GIVE_UP = PAYMENT + ".giveUp";
    public static final String PROCESS_DUE = PAYMENT + ".processDue";
    public static final String CHARGE = PAYMENT + ".charge";
    public static final String FAIL = PAYMENT + ".fail";
    public static final String SETTLE = PAYMENT + ".settle";
    /** A compensation: its URI is stored with each saga in flight, see {@link CodriverSaga}. */
    public static final String CANCEL_PAYMENT = PAYMENT + ".cancel";

    public static final String REFUND = PAYMENT + ".refund";
    public static final String SETTLE_REFUND = PAYMENT + ".settleRefund";
    public static final String RECONCILE = PAYMENT + ".reconcile";
    public static final String COMPARE = PAYMENT + ".compare";
    public static final String CONCLUDE = PAYMENT + ".conclude";
    public static final String LIST_PAYMENTS = PAYMENT + ".list";
    public static final String FIND_PAYMENT = PAYMENT + ".find";

    public static final String MANAGEMENT = "codriver.management";
    public static final String MANAGEMENT_ON_PAY_MNG = MANAGEMENT + ".on-pay-mng";
    public static final String MANAGEMENT_ON_SUB_PAY = MANAGEMENT + ".on-sub-pay";
    /** The policy's own name (spec 000-F3), though what it consumes is PaymentMade: what was requested has been paid. */
    public static final String SUBSCRIPTION_REQUESTED = MANAGEMENT + ".subscriptionRequested";

    public static final String REGISTER = MANAGEMENT + ".register";
    public static final String REFUSE = MANAGEMENT + ".refuse";
    /** A compensation: its URI is stored with each saga in flight, see {@link CodriverSaga}. */
    public static final String UNREGISTER = MANAGEMENT + ".unregister";

    public static final String SUBSCRIPTION_CANCELLED = MANAGEMENT + ".subscriptionCancelled";
    public static final String LIST_REGISTRATIONS = MANAGEMENT + ".list";
    public static final String FIND_REGISTRATION = MANAGEMENT + ".find";

    public static final String MYPAGE = "codriver.mypage";
    public static final String FOLLOW = MYPAGE + ".follow";
    public static final String RECORD = MYPAGE + ".record";
    public static final String HISTORY = MYPAGE + ".history";
    public static final String HISTORY_ALIAS = MYPAGE + ".mypage";
    public static final String HISTORY_OF_MEMBER = MYPAGE + ".historyOfMember";
    public static final String FIND_ENTRY = MYPAGE + ".find";
    public static final String FIND_BY_SUB_ID = MYPAGE + ".findBySubId";

    private CodriverChannels() {}
}
