package io.pacenote.rest.contract;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page {@code /api}, on which the operations of all systems of this process can be tried out (Swagger UI). */
@RestController
public final class TryOutPage implements WebMvcConfigurer {

    private final Contracts contracts;

    public TryOutPage(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/api").setViewName("forward:/api/index.html");
        registry.addViewController("/api/").setViewName("forward:/api/index.html");
    }

    /** Swagger UI's configuration: which documents there are. */
    @GetMapping("/api/documents.json")
    public Map<String, List<Document>> documents() {
        return Map.of("urls", contracts.all().stream().map(Document::of).toList());
    }

    /** One entry of the page's list of documents. */
    record Document(String name, String url) {

        static Document of(Contract contract) {
            return new Document(contract.system(), contract.basePath() + ContractRoutes.DOCUMENT);
        }
    }
}
