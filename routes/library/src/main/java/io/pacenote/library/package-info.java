/**
 * System 004, library: users borrow books and bring them back. One saga holds a loan together until it is decided. The flow, with
 * its routes (see {@link io.pacenote.library.LibraryChannels}); all events go to topic {@code library}:
 *
 * <pre>
 * POST /borrows                                      borrow.place
 *   book is asked over HTTP: nothing there? 409      borrow.askBook, book.availability
 *   saga begins, loan is requested                   borrow.request                 undone by borrow.cancel
 *     BookBorrowed
 *   stock is decreased                               book.take                      undone by book.giveBack
 *     StockDecreased
 *   loan is borrowed, saga completes                 borrow.confirm
 *     BorrowConfirmed
 *
 * what ends the saga otherwise                       it is compensated, newest step first
 *   stock is less, or there is no such book          book.refuse
 *     OutOfStock
 *   deadline passes, operator decides                POST /ops/sagas/{id}/compensate
 *     loan is canceled (BorrowCanceled)              borrow.cancel, borrow.updateStatus
 *
 * POST /returns                                      return.bring
 *   loans are followed, as far as they are decided   return.followLoan
 *   the loan is there: returned, else 409            return.accept
 *     BookReturned, and BookExpired if it is late
 *   stock is increased (StockIncreased)              book.increaseStock
 *
 * loans and fees of each user                        dashboard.record
 *   GET /userInfos/{userId}                          dashboard.find
 * </pre>
 */
@NullMarked
package io.pacenote.library;

import org.jspecify.annotations.NullMarked;
