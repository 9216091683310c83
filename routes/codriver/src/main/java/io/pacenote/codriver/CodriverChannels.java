package io.pacenote.codriver;

/**
 * Every topic of codriver, and every route by the name that is its routeId, its {@code direct:} endpoint and, where it
 * answers HTTP, its operationId in {@code openapi/codriver.yaml}; grouped by context.
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

    /** Routes of subscription. */
    public static final class Subscription {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "codriver.subscription";

        public static final String APPLY = CONTEXT + ".apply";
        public static final String REQUEST = CONTEXT + ".request";
        public static final String DUPLICATE = CONTEXT + ".duplicate";
        public static final String CANCEL = CONTEXT + ".cancel";
        /** A compensation: its URI is stored with each saga in flight, see {@link CodriverSaga}. */
        public static final String REJECT = CONTEXT + ".reject";

        public static final String REGISTER_COMPLETE = CONTEXT + ".registerComplete";
        public static final String UNREGISTER_COMPLETE = CONTEXT + ".unregisterComplete";
        public static final String ON_MNG_SUB = CONTEXT + ".on-mng-sub";
        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";

        private Subscription() {}
    }

    /** Routes of payment. */
    public static final class Payment {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "codriver.payment";

        public static final String ON_SUB_PAY = CONTEXT + ".on-sub-pay";
        /** The policy's own name (spec 000-F2), though it only opens a payment, which is charged later. */
        public static final String PAY = CONTEXT + ".pay";

        public static final String OPEN = CONTEXT + ".open";
        public static final String GIVE_UP = CONTEXT + ".giveUp";
        public static final String PROCESS_DUE = CONTEXT + ".processDue";
        public static final String CHARGE = CONTEXT + ".charge";
        public static final String FAIL = CONTEXT + ".fail";
        public static final String SETTLE = CONTEXT + ".settle";
        /** A compensation: its URI is stored with each saga in flight, see {@link CodriverSaga}. */
        public static final String CANCEL = CONTEXT + ".cancel";

        public static final String REFUND = CONTEXT + ".refund";
        public static final String SETTLE_REFUND = CONTEXT + ".settleRefund";
        public static final String RECONCILE = CONTEXT + ".reconcile";
        public static final String COMPARE = CONTEXT + ".compare";
        public static final String CONCLUDE = CONTEXT + ".conclude";
        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";

        private Payment() {}
    }

    /** Routes of management. */
    public static final class Management {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "codriver.management";

        public static final String ON_PAY_MNG = CONTEXT + ".on-pay-mng";
        public static final String ON_SUB_PAY = CONTEXT + ".on-sub-pay";
        /** The policy's own name (spec 000-F3), though what it consumes is PaymentMade: what was requested has been paid. */
        public static final String SUBSCRIPTION_REQUESTED = CONTEXT + ".subscriptionRequested";

        public static final String REGISTER = CONTEXT + ".register";
        public static final String REFUSE = CONTEXT + ".refuse";
        /** A compensation: its URI is stored with each saga in flight, see {@link CodriverSaga}. */
        public static final String UNREGISTER = CONTEXT + ".unregister";

        public static final String SUBSCRIPTION_CANCELLED = CONTEXT + ".subscriptionCancelled";
        public static final String LIST = CONTEXT + ".list";
        public static final String FIND = CONTEXT + ".find";

        private Management() {}
    }

    /** Routes of mypage. */
    public static final class Mypage {

        /** The context, and the consumer group of its routes. */
        public static final String CONTEXT = "codriver.mypage";

        public static final String FOLLOW = CONTEXT + ".follow";
        public static final String RECORD = CONTEXT + ".record";
        public static final String HISTORY = CONTEXT + ".history";
        public static final String HISTORY_ALIAS = CONTEXT + ".mypage";
        public static final String HISTORY_OF_MEMBER = CONTEXT + ".historyOfMember";
        public static final String FIND = CONTEXT + ".find";
        public static final String FIND_BY_SUB_ID = CONTEXT + ".findBySubId";

        private Mypage() {}
    }

    private CodriverChannels() {}
}
