/**
 * System 000, codriver: paid subscriptions to a chatbot. One saga holds an application together; the four contexts know each
 * other only by the events in {@code events}. The flow, with its routes (see {@link io.pacenote.codriver.CodriverChannels}):
 *
 * <pre>
 * POST /subscriptions                                subscription.apply
 *   saga begins, application is stored               subscription.request           undone by subscription.reject
 *     SubscriptionRequested → sub-pay
 *   payment is stored as due                         payment.open                   undone by payment.cancel
 *   provider is called outside a transaction         payment.charge
 *     PaymentMade → pay-mng                          payment.settle
 *   member is registered                             management.register            undone by management.unregister
 *     Registered → mng-sub
 *   application is subscribed, saga completes        subscription.registerComplete
 *
 * what ends the saga otherwise                       it is compensated, newest step first
 *   payment is declined (PaymentFailed)              payment.fail
 *   registration is refused                          management.refuse
 *   member cancels, see below                        subscription.cancel
 *   deadline passes, operator decides                POST /ops/sagas/{id}/compensate
 *
 * POST /subscriptions {subStatus: false}             subscription.cancel
 *     SubscriptionCancelled → sub-pay
 *   registration ends                                management.subscriptionCancelled
 *     Unregistered → mng-sub
 *   cancellation is done                             subscription.unregisterComplete
 *
 * every event                                        mypage.record
 *   GET /mypages: the read model                     mypage.history
 * </pre>
 */
@NullMarked
package io.pacenote.codriver;

import org.jspecify.annotations.NullMarked;
