/**
 * System 003, nicecall: a customer calls for a driver and pays beforehand; drivers of the area race for the call. One saga
 * holds a call together until drivers have it. The flow, with its routes (see {@link
 * io.pacenote.nicecall.NicecallChannels}); all events go to topic {@code nicecall}:
 *
 * <pre>
 * POST /calls                                        caller.make
 *   saga begins, call is stored                      caller.request                 undone by caller.deny
 *     CallMade
 * POST /calls/payCall/{id}                           caller.payCall
 *   call is being paid, with a lease                 caller.beginPayment
 *   payment is asked over HTTP                       caller.askPayment
 *     payment is stored as due                       payment.join                   undone by payment.undo
 *     provider is called outside a transaction       payment.charge
 *     PaymentApproved                                payment.settle
 *   call is paid                                     caller.establish
 *     CallPayed
 *   drivers of the area have it                      catcher.receive                undone by catcher.release
 *     CallReceived
 *   saga completes                                   caller.callReceived
 *
 * what ends the saga otherwise                       it is compensated, newest step first
 *   nobody drives there (CatchDenied)                caller.updateStatus
 *   customer cancels                                 caller.endSaga
 *   deadline passes, operator decides                POST /ops/sagas/{id}/compensate
 *
 * a driver catches the call (CallCaught)             catcher.grab, caller.callCaught
 * DELETE /calls/{id} (CallCancelled)                 caller.cancel, payment.cancelPayment, catcher.cancelCatch
 *   money goes back                                  payment.refundDue
 *
 * every event                                        dashboard.inputRecord
 *   GET /dashboards/myPage/{callId}: the read model  dashboard.myPage
 *   the customer's phone                             caller.notify
 * </pre>
 */
@NullMarked
package io.pacenote.nicecall;

import org.jspecify.annotations.NullMarked;
