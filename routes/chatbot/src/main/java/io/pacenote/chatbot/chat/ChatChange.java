package io.pacenote.chatbot.chat;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.pacenote.rest.problem.ProblemException;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to be different about his chat: what he asks or wishes (spec 002, 3.4). What he leaves out is null and stays as
 * it is; a null that he sends is refused, and so is a change of anything else, rather than half of it done. No record, since
 * Jackson takes what is left out of one for a null.
 */
@JsonIgnoreProperties("id")
final class ChatChange {

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Pattern(regexp = NewChat.NOT_BLANK, message = "must not be blank")
    @Size(max = NewChat.LONGEST_MESSAGE)
    private @Nullable String questionMsg;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Pattern(regexp = NewChat.NOT_BLANK, message = "must not be blank")
    @Size(max = NewChat.LONGEST_MESSAGE)
    private @Nullable String requestMsg;

    private final Set<String> others = new TreeSet<>();

    /** For Jackson. */
    private ChatChange() {}

    @JsonAnySetter
    void other(String field, @Nullable Object value) {
        others.add(field);
    }

    /** @throws ProblemException 400 naming the field, when more is to be changed than the messages */
    void requireMessages() {
        others.stream().findFirst().ifPresent(field -> {
            throw ProblemException.badRequest(field, "cannot be changed; only questionMsg and requestMsg can");
        });
    }

    @Nullable
    String questionMsg() {
        return questionMsg;
    }

    @Nullable
    String requestMsg() {
        return requestMsg;
    }
}
