package io.pacenote.app.ops;

import io.pacenote.rest.json.PlainText;
import java.beans.PropertyEditorSupport;
import java.util.function.Function;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Parameters take decimal numbers only. Spring's own conversion reads {@code 1 2} as 12 and {@code 0x10} as 16: who deletes by
 * that, errs. They are written as in the systems' contracts. An editor and not a converter, as Spring tries its own editor where a converter has refused.
 */
@ControllerAdvice(basePackageClasses = PlainNumbers.class)
class PlainNumbers {

    @InitBinder
    void register(WebDataBinder binder) {
        binder.registerCustomEditor(long.class, new Editor(PlainText::toLong));
        binder.registerCustomEditor(int.class, new Editor(PlainText::toInt));
    }

    private static final class Editor extends PropertyEditorSupport {

        private final Function<String, Number> parse;

        Editor(Function<String, Number> parse) {
            this.parse = parse;
        }

        @Override
        public void setAsText(String text) {
            setValue(parse.apply(text));
        }
    }
}
