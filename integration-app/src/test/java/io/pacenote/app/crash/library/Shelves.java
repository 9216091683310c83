package io.pacenote.app.crash.library;

/**
 * How many borrowers want the same book, and how many copies of it there are.
 *
 * @param borrowers who come one after the other by their numbers, from 1
 */
public record Shelves(int copies, int borrowers) {

    /** Each has a book of his own. */
    public static final Shelves OF_ONE = new Shelves(4, 1);

    /** By its title it is known which book a borrower means, and that it is one of these. */
    String titleFor(long borrower) {
        return "Shelf of %d and %d, no. %d".formatted(copies, borrowers, (borrower - 1) / borrowers);
    }

    boolean has(String title) {
        return title.startsWith("Shelf of %d and %d, ".formatted(copies, borrowers));
    }
}
