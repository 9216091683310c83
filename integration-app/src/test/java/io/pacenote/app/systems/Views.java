package io.pacenote.app.systems;

import static java.util.stream.Collectors.toSet;

import io.pacenote.rest.contract.Contract;
import io.pacenote.rest.contract.EffectByGet;
import io.pacenote.testkit.Client;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a system shows to whoever asks for nothing in particular. */
record Views(Contract contract, Client client) {

    /** Paths of all that it links to. */
    Set<String> links() {
        return contract.document().getPaths().entrySet().stream()
                .filter(Views::needsNothing)
                .flatMap(path -> links(contract.basePath() + path.getKey()))
                .collect(toSet());
    }

    private static boolean needsNothing(Map.Entry<String, PathItem> path) {
        Operation get = path.getValue().getGet();
        return get != null
                && !EffectByGet.of(get)
                && !path.getKey().contains("{")
                && (get.getParameters() == null
                        || get.getParameters().stream()
                                .map(Parameter::getRequired)
                                .noneMatch(Boolean.TRUE::equals));
    }

    private Stream<String> links(String path) {
        return client.get(path).expect(200).json().findValuesAsText("href").stream()
                .map(link -> URI.create(link.replaceAll("\\{.*", "")).getPath());
    }
}
