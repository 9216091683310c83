/**
 * System 001, teashop: herb tea by home shopping. One saga holds an order together until it is shipped; the four contexts know
 * each other only by the events in {@code events}, and pay by its HTTP contract. The flow, with its routes (see {@link
 * io.pacenote.teashop.TeashopChannels}); all events go to topic {@code teashop}:
 *
 * <pre>
 * POST /orders, or gRPC                              order.place
 *   saga begins, order is stored                     order.accept                   undone by order.reject
 *     OrderPlaced
 *   payment is asked over HTTP                       order.askPayment
 *     payment is stored                              pay.join                       undone by pay.undo
 *     provider is called outside a transaction       pay.charge
 *     PaymentApproved                                pay.settle
 *   order is paid (OrderPaid)                        order.settlePayment, order.paymentApproved
 *   store has the order (OrderReceived)              store.receive                  undone by store.release
 *   store ships it (DeliveryStarted)                 store.receive, or store.deliver by the seller
 *   order is shipped (Shipped), saga completes       order.deliveryStarted
 *
 * pay does not answer: the order waits              order.payDue
 *
 * what ends the saga otherwise                       it is compensated, newest step first
 *   payment is refused (PaymentFailed)               pay.fail
 *   customer cancels                                 order.endSaga
 *   deadline passes, operator decides                POST /ops/sagas/{id}/compensate
 *
 * DELETE /orders/{id} (OrderCancelled)               order.cancel
 *   money goes back (PaymentCancelled)               pay.cancelPayment, pay.refund
 *   delivery is cancelled (DeliveryCancelled)        store.cancelDelivery
 *
 * every change of an order, and each new one         customer.notify
 *   the customer's phone, the seller's               customer.record, customer.settle
 * </pre>
 */
@NullMarked
package io.pacenote.teashop;

import org.jspecify.annotations.NullMarked;
