package com.example.shop;

/** Every topic of the shop, and every route by the name that is its routeId, its direct: endpoint and its operationId. */
public final class ShopChannels {

    public static final String ORDERS = "shop-orders";
    public static final String STOCK_CHANGES = "shop-stock";
    public static final String OUTBOX_ORDERS = "outbox:" + ORDERS;
    public static final String OUTBOX_STOCK_CHANGES = "outbox:" + STOCK_CHANGES;

    public static final String ORDER = "shop.order";
    public static final String PLACE = ORDER + ".place";
    public static final String OPEN = ORDER + ".open";
    public static final String WITHDRAW = ORDER + ".withdraw";
    public static final String FIND_ORDER = ORDER + ".find";

    public static final String STOCK = "shop.stock";
    public static final String STOCK_ON_ORDERS = STOCK + ".on-orders";
    public static final String DECIDE = STOCK + ".decide";
    public static final String RESERVE = STOCK + ".reserve";
    public static final String RELEASE = STOCK + ".release";

    public static final String TRACKING = "shop.tracking";
    public static final String FOLLOW = TRACKING + ".follow";
    public static final String RECORD = TRACKING + ".record";
    public static final String TRACK = TRACKING + ".track";

    private ShopChannels() {}
}
