package io.pacenote.library.book;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored books. */
interface Books extends Repository<Book, Long> {

    @Query(nativeQuery = true, value = "select nextval('library_book.book_id')")
    long nextId();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Book b where b.id = :id")
    Optional<Book> lock(long id);

    Optional<Book> findById(long id);

    Page<Book> findAll(Pageable page);

    /** Those whose title has this text in it, in any case. */
    @Query("select b from Book b where locate(lower(:title), lower(b.title)) > 0")
    Page<Book> findByTitle(String title, Pageable page);

    /** Those whose author has this text in his name, in any case. */
    @Query("select b from Book b where locate(lower(:author), lower(b.author)) > 0")
    Page<Book> findByAuthor(String author, Pageable page);

    void delete(Book book);
}
