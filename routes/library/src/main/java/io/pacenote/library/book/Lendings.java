package io.pacenote.library.book;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What the stock was changed by: loans and returns, each once. */
interface Lendings extends Repository<Lending, Long> {

    /** Makes sure that the loan has a row to lock; two messages about a new loan must not pass each other. */
    @Modifying
    @Query(
            nativeQuery = true,
            value =
                    "insert into library_book.lending (borrow_id) values (:borrowId) on conflict (borrow_id) do nothing")
    void ensure(long borrowId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from Lending l where l.borrowId = :borrowId")
    Optional<Lending> lock(long borrowId);

    /**
     * Notes that books have come back by a return; waits for others who are doing so.
     *
     * @return 1, or 0 if they had come back before
     */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into library_book.come_back (return_id, book_id, qty)
                    values (:returnId, :bookId, :qty)
                    on conflict (return_id) do nothing
                    """)
    int comeBack(long returnId, long bookId, int qty);
}
