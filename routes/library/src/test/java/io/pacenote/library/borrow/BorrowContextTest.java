package io.pacenote.library.borrow;

import io.pacenote.application.LibraryApplication;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of this context alone, on a real database, a real broker and real HTTP; book is played by a server that the test scripts.
 * All such tests share one application. A test method may ask for a {@link Desk} and for the {@link
 * io.pacenote.remote.ScriptedServer} in the place of book.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {LibraryApplication.class, Topics.class, Consumers.class, BorrowBooks.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pacenote.contexts=library.borrow", "library.borrow.timeout=2s"})
@ContextConfiguration(initializers = BorrowFixtures.class)
@ExtendWith(BorrowFixtures.class)
@interface BorrowContextTest {}
