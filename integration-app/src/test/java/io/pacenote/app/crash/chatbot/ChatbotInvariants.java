package io.pacenote.app.crash.chatbot;

import io.pacenote.app.crash.JsonClient;
import io.pacenote.app.crash.SystemInvariants;
import io.pacenote.app.crash.chatbot.ChatbotBooks.Chat;
import io.pacenote.app.crash.chatbot.ChatbotBooks.Learned;
import io.pacenote.app.crash.chatbot.ChatbotBooks.Marketing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of chatbot whenever it has come to rest, whatever happened before: every accepted chat is there, and there is one
 * for each user; each of its questions is counted once; each of its requests had a saga, and what those ended with is its count of
 * requests, and its requestType that of the newest; the dashboard and the product's marketing data say the same as train; and for each
 * recommendation one message was sent. Reads only what anybody can read over HTTP.
 */
public final class ChatbotInvariants implements SystemInvariants {

    private static final String APPROVED = "COMPLETED";
    private static final String REFUSED = "COMPENSATED";

    private final JsonClient client = new JsonClient();
    private final ChatbotSite site;
    private final Talks talks;

    /** @param talks all that was told so far */
    public ChatbotInvariants(ChatbotSite site, Talks talks) {
        this.site = site;
        this.talks = talks;
    }

    /** What became of the chats. */
    public Ends ends() {
        ChatbotBooks books = ChatbotBooks.read(client, site);
        List<String> sagas =
                books.sagas().values().stream().flatMap(List::stream).toList();
        return new Ends(
                books.chats().size(),
                books.trains().values().stream().mapToLong(Learned::questionCnt).sum(),
                Collections.frequency(sagas, APPROVED),
                Collections.frequency(sagas, REFUSED),
                talks.byChat().values().stream()
                        .mapToLong(Talk::recommendations)
                        .sum());
    }

    /** Numbers of chats, questions, requests and recommendations. */
    public record Ends(long chats, long questions, long approved, long refused, long recommended) {}

    @Override
    public List<String> violations() {
        ChatbotBooks books = ChatbotBooks.read(client, site);
        List<String> found = new ArrayList<>();
        talks.byChat().forEach((id, talk) -> {
            checkChat(id, talk, books, found);
            checkRequests(id, talk, books, found);
            checkLearned(id, talk, books, found);
            checkMarketing(id, talk, books, found);
        });
        return found;
    }

    private static void checkChat(long id, Talk talk, ChatbotBooks books, List<String> found) {
        List<Chat> chats = books.chats().values().stream()
                .filter(chat -> chat.userId().equals(talk.userId()))
                .toList();
        boolean isOne = chats.size() == 1
                && chats.get(0).id() == id
                && chats.get(0).productId().equals(talk.productId());
        report(found, !isOne, "of accepted chat %d, %s, there is %s", id, talk, chats);
    }

    /** A possible one is approved, unless an operator was faster; the impossible never is. */
    private static void checkRequests(long id, Talk talk, ChatbotBooks books, List<String> found) {
        List<String> sagas = books.sagas().getOrDefault(id, List.of());
        int approved = Collections.frequency(sagas, APPROVED);
        int possible = Collections.frequency(talk.wishes(), true);
        boolean agrees = sagas.size() == talk.wishes().size()
                && approved + Collections.frequency(sagas, REFUSED) == sagas.size()
                && (talk.undone() ? approved <= possible : approved == possible);
        report(found, !agrees, "the sagas of chat %d, %s, are %s", id, talk, sagas);
        Chat chat = books.chats().get(id);
        String type = typeOfNewest(talk, approved);
        report(
                found,
                chat != null && !Objects.equals(type, chat.requestType()),
                "%s, %s, has sagas %s and not requestType %s",
                chat,
                talk,
                sagas,
                type);
    }

    /** Where an operator has meddled, there is one request. */
    private static @Nullable String typeOfNewest(Talk talk, int approved) {
        List<Boolean> wishes = talk.wishes();
        if (wishes.isEmpty()) {
            return null;
        }
        boolean isApproved = talk.undone() ? approved == 1 : wishes.get(wishes.size() - 1);
        return isApproved ? "1" : "0";
    }

    private static void checkLearned(long id, Talk talk, ChatbotBooks books, List<String> found) {
        int approved = Collections.frequency(books.sagas().getOrDefault(id, List.of()), APPROVED);
        var train = new Learned(id, talk.productId(), talk.questions(), approved, null);
        report(
                found,
                !train.equals(books.trains().get(id)),
                "%s is %s",
                train,
                books.trains().get(id));
        var row = new Learned(id, talk.productId(), talk.questions(), approved, talk.marketerId());
        // nothing is told of a chat in which nothing was asked, and no request decided
        Learned shown = books.dashboard().getOrDefault(id, talk.undone() && approved == 0 ? row : null);
        report(found, !row.equals(shown), "%s is in the dashboard as %s", row, shown);
    }

    private static void checkMarketing(long id, Talk talk, ChatbotBooks books, List<String> found) {
        int approved = Collections.frequency(books.sagas().getOrDefault(id, List.of()), APPROVED);
        List<Marketing> known = books.marketings().getOrDefault(talk.productId(), List.of());
        boolean isUntold = known.isEmpty() && talk.undone() && approved == 0;
        var marketing = new Marketing(
                talk.productId(),
                talk.marketerId(),
                talk.marketerId() == null ? null : talk.recipient(),
                talk.questions(),
                approved,
                talk.recommendations() == 0 ? null : "SENT");
        report(found, !isUntold && !known.equals(List.of(marketing)), "%s is %s", marketing, known);
        List<String> read = books.messages().getOrDefault(talk.recipient(), List.of());
        boolean isRight = read.size() == talk.recommendations()
                && read.stream().allMatch(text -> text.endsWith(" " + talk.productId()));
        report(found, !isRight, "%s reads %s for %s", talk.recipient(), read, talk);
    }

    private static void report(List<String> found, boolean violated, String what, @Nullable Object... details) {
        if (violated) {
            found.add(what.formatted(details));
        }
    }
}
