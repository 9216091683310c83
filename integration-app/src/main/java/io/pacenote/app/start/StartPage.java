package io.pacenote.app.start;

import io.pacenote.rest.contract.AcceptedTypes;
import io.pacenote.rest.contract.Contract;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.rest.json.RestJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.hateoas.Link;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/** The path {@code /}: for people a page that says what the terminal says, for programs links. */
@RestController
class StartPage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final StartGuide guide;
    private final Contracts contracts;
    private final RestJson json;
    private final String template;

    StartPage(
            StartGuide guide, Contracts contracts, RestJson json, @Value("classpath:start/page.html") Resource template)
            throws IOException {
        this.guide = guide;
        this.contracts = contracts;
        this.json = json;
        this.template = template.getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/")
    ResponseEntity<byte[]> start(HttpServletRequest request) throws IOException {
        String address =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        AcceptedTypes accepted = AcceptedTypes.of(request);
        boolean page = accepted.preferHtml();
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .contentType(page ? HTML : accepted.json())
                .body(page ? page(address).getBytes(StandardCharsets.UTF_8) : json.write(links(address)));
    }

    private RepresentationModel<?> links(String address) {
        var model = new RepresentationModel<>(Link.of(address + "/"));
        guide.places().forEach(place -> model.add(Link.of(address + place.path(), place.relation())));
        contracts.all().forEach(contract -> model.add(Link.of(address + contract.basePath(), contract.system())));
        return model;
    }

    private String page(String address) {
        String places = guide.places().stream().map(StartPage::html).collect(Collectors.joining());
        String systems = contracts.all().stream().map(StartPage::html).collect(Collectors.joining());
        String trials = guide.trials(address).stream().map(StartPage::html).collect(Collectors.joining());
        return template.replace("<!-- places -->", places)
                .replace("<!-- systems -->", systems)
                .replace("<!-- trials -->", trials);
    }

    private static String html(StartGuide.Place place) {
        return "<li><a href=\"%s\"><strong>%s</strong><span>%s</span></a></li>%n"
                .formatted(escaped(place.path()), escaped(place.name()), escaped(place.use()));
    }

    private static String html(Contract contract) {
        return "<li><a href=\"%s\">%s</a></li>%n".formatted(escaped(contract.basePath()), escaped(contract.system()));
    }

    private static String html(Trial trial) {
        String commands = trial.commands().stream().map(StartPage::escaped).collect(Collectors.joining("\n"));
        return "<section><h3>%s</h3><pre tabindex=\"0\">%s</pre></section>%n"
                .formatted(escaped(trial.story()), commands);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
