package io.pacenote.library.returns;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The loans, as far as their events have come. */
interface Loans extends Repository<Loan, Long> {

    /** Makes sure that the loan has a row to lock; two messages about a new loan must not pass each other. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into library_return.loan
                           (borrow_id, qty, expire_date_given, confirmed, canceled, returned)
                    values (:borrowId, 0, false, false, false, 0)
                    on conflict (borrow_id) do nothing
                    """)
    void ensure(long borrowId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from Loan l where l.borrowId = :borrowId")
    Optional<Loan> lock(long borrowId);

    /** What a user has of a book; of returns at the same time, the second waits here, and sees what the first has left. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select l from Loan l
             where l.userId = :userId and l.bookId = :bookId and l.confirmed and not l.canceled and l.returned < l.qty
             order by l.expireDate nulls last, l.borrowId
            """)
    List<Loan> lockOpen(long userId, long bookId);

    /** How many of a book a user has. */
    @Query("""
            select coalesce(sum(l.qty - l.returned), 0) from Loan l
             where l.userId = :userId and l.bookId = :bookId and l.confirmed and not l.canceled
            """)
    long onLoan(long userId, long bookId);

    /** Whether the user has asked for the book, and it is not decided yet whether he gets it. */
    @Query("""
            select count(l) > 0 from Loan l
             where l.userId = :userId and l.bookId = :bookId and not l.confirmed and not l.canceled
            """)
    boolean isUndecided(long userId, long bookId);
}
