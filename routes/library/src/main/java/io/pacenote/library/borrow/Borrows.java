package io.pacenote.library.borrow;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored loans. */
interface Borrows extends Repository<Borrow, Long> {

    @Query(nativeQuery = true, value = "select nextval('library_borrow.borrow_id')")
    long nextId();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Borrow b where b.id = :id")
    Optional<Borrow> lock(long id);

    Optional<Borrow> findById(long id);

    Page<Borrow> findAll(Pageable page);

    Page<Borrow> findByUserId(long userId, Pageable page);
}
