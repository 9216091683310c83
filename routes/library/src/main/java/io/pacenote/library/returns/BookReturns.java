package io.pacenote.library.returns;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored returns. */
interface BookReturns extends Repository<BookReturn, Long> {

    @Query(nativeQuery = true, value = "select nextval('library_return.return_id')")
    long nextId();

    Optional<BookReturn> findById(long id);

    Page<BookReturn> findAll(Pageable page);

    Page<BookReturn> findByUserId(long userId, Pageable page);
}
