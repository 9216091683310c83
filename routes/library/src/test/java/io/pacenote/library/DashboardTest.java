package io.pacenote.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.projection.ProjectionRebuild;
import io.pacenote.messaging.projection.RebuildStatus;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Consumers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /userInfos} (spec 004-F6, F7, N7). */
@LibraryTest
class DashboardTest {

    private static final String DAYS = "'borrowDate':'2026-11-01','expireDate':'2026-11-15'";

    @Autowired
    private ProjectionRebuild rebuild;

    @Autowired
    private LibraryBooks books;

    @Autowired
    private Consumers consumers;

    @Test
    @DisplayName("004-F6, §0.4: accounts are one by one or by page, each user's and everybody's")
    void pages(Library library, User user, User another) {
        Shelf book = library.newBook(9);
        user.borrows(book, 2);
        another.borrows(book, 3);
        user.awaitInfo(2, 0);
        another.awaitInfo(3, 0);

        assertThat(user.info().path("id").asLong()).isEqualTo(user.userId());
        assertThat(user.info().at("/_links/userInfo/href").asText()).endsWith("/library/userInfos/" + user.userId());
        Answer own = library.get(Library.USER_INFOS + "?userId=" + user.userId());
        assertThat(own.embedded("userInfos")).hasSize(1);
        assertThat(own.json().at("/page/totalElements").asInt()).isEqualTo(1);
        assertThat(library.get(Library.USER_INFOS + "?size=1000&sort=borrowCnt,desc").embedded("userInfos").stream()
                        .map(info -> info.path("userId").asLong()))
                .contains(user.userId(), another.userId())
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("004-F7, N7: the dashboard is made again from the topic while it serves, to the very same rows")
    void isMadeAgainWhileItServes(Library library, User user, User meanwhile) {
        Shelf book = library.newBook(9);
        user.borrows(book, 4, DAYS).awaitBorrowed();
        user.borrows(book, 20).awaitStatus("canceled");
        user.returns(book, 3, "'returnDate':'2026-11-22'").expect(201);
        user.awaitInfo(1, 500);
        consumers.awaitAllRead();
        List<String> right = books.accounts();
        books.change("update library_dashboard.account set lent = 7, fee = fee + 1 where user_id = ?", user.userId());
        books.change("delete from library_dashboard.account where key like 'return %' and user_id <> ?", user.userId());
        assertThat(books.accounts()).isNotEqualTo(right);

        rebuild.start(LibraryChannels.Dashboard.CONTEXT);
        AtomicInteger served = new AtomicInteger();
        Loan during = meanwhile.borrows(book, 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            library.get(Library.USER_INFOS).expect(200);
            served.incrementAndGet();
            return state() != RebuildStatus.State.RUNNING;
        });

        assertThat(state()).isEqualTo(RebuildStatus.State.DONE);
        assertThat(served).hasPositiveValue();
        during.awaitBorrowed();
        meanwhile.awaitInfo(1, 0);
        consumers.awaitAllRead();
        assertThat(books.accounts()).containsAll(right).hasSize(right.size() + 1);
    }

    private RebuildStatus.State state() {
        return rebuild.status(LibraryChannels.Dashboard.CONTEXT).orElseThrow().state();
    }
}
