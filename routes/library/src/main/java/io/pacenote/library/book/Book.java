package io.pacenote.library.book;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A book, and how many of it are there (spec 004, 5.3). Whoever changes it holds the lock of its row. */
@Entity
@Table(schema = "library_book", name = "book")
public class Book {

    @Id
    private long id;

    private String title;
    private @Nullable String author;
    private int stock;
    private long version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Book() {}

    Book(long id, String title, @Nullable String author, int stock) {
        this.id = id;
        this.title = title;
        this.author = author;
        this.stock = stock;
        this.version = 1;
    }

    /** Describes it anew; a stock that is named counts from now on, whatever is on loan. */
    void describe(String newTitle, @Nullable String newAuthor, int newStock) {
        title = newTitle;
        author = newAuthor;
        stock = newStock;
        version++;
    }

    boolean has(int quantity) {
        return stock >= quantity;
    }

    /** @throws IllegalStateException when there are not so many */
    void take(int quantity) {
        if (!has(quantity)) {
            throw new IllegalStateException("there are %d of book %d, not %d".formatted(stock, id, quantity));
        }
        stock -= quantity;
        version++;
    }

    /** @throws ArithmeticException when there would be more than can be counted */
    void putBack(int quantity) {
        stock = Math.addExact(stock, quantity);
        version++;
    }

    public long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public @Nullable String getAuthor() {
        return author;
    }

    public int getStock() {
        return stock;
    }

    /** Counts its changes, those of the stock too. */
    public long getVersion() {
        return version;
    }
}
