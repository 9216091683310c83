package io.pacenote.library.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LendingTest {

    @Test
    @DisplayName("004-N1: a book gives what it has, and never more")
    void neverNegative() {
        Book book = new Book(1, "Moby-Dick", null, 4);
        book.take(4);

        assertThat(book.getStock()).isZero();
        assertThat(book.has(1)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> book.take(1));
        book.putBack(3);
        assertThat(book.getStock()).isEqualTo(3);
    }

    @Test
    @DisplayName("004-N6: each change of a book, of its stock too, is another version")
    void everyChangeIsAVersion() {
        Book book = new Book(1, "Moby-Dick", "Melville", 4);
        long first = book.getVersion();
        book.take(1);
        book.putBack(1);
        book.describe("Omoo", null, 4);

        assertThat(book.getVersion()).isEqualTo(first + 3);
    }

    @Test
    @DisplayName("004, 5.7.9: what was taken is given back once")
    void givesBackOnce() {
        Lending lending = new Lending(7);
        lending.taken(1, 3);

        assertThat(lending.giveBack()).isEqualTo(new Lending.Copies(1, 3));
        assertThat(lending.giveBack()).isNull();
    }

    @Test
    @DisplayName("004, 5.7.9: a loan that is undone before its books were taken never gets any")
    void aTombstone() {
        Lending lending = new Lending(7);

        assertThat(lending.giveBack()).isNull();
        assertThat(lending.isUndecided()).isFalse();
    }

    @Test
    @DisplayName("004-F9: a loan that was refused gives nothing back")
    void refusedIsRefused() {
        Lending lending = new Lending(7);
        lending.refused();

        assertThat(lending.giveBack()).isNull();
    }
}
