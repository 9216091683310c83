package io.pacenote.teashop.pay;

import io.pacenote.teashop.events.PaymentApproved;
import io.pacenote.teashop.events.PaymentCancelled;
import io.pacenote.teashop.events.PaymentFailed;

/** The events of this context, made of its aggregate. */
final class PaymentEvents {

    private PaymentEvents() {}

    static PaymentApproved approved(Payment p) {
        Goods goods = p.getGoods();
        return new PaymentApproved(
                p.getOrderId(),
                p.getId(),
                p.getAmount(),
                goods.item(),
                goods.qty(),
                goods.storeId(),
                goods.customerId(),
                goods.address());
    }

    static PaymentFailed failed(Payment p) {
        return new PaymentFailed(p.getOrderId(), p.getId(), p.getCharge().getReason());
    }

    static PaymentCancelled cancelled(Payment p) {
        return new PaymentCancelled(p.getOrderId(), p.getId(), p.getAmount());
    }
}
