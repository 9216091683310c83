package io.pacenote.deployment.rules;

import com.fasterxml.jackson.databind.node.IntNode;
import io.pacenote.deployment.Environment;
import io.pacenote.deployment.Manifests;
import io.pacenote.deployment.Workload;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** A context that asks another has the address of a Service that there is, and the other's NetworkPolicy lets it in. */
public final class UrlsLeadToProcesses implements Rule {

    @Override
    public List<String> violations(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> Environment.of(manifests, workload).entrySet().stream()
                        .filter(variable -> variable.getValue().startsWith("http://"))
                        .flatMap(variable -> check(manifests, workload, URI.create(variable.getValue()))))
                .toList();
    }

    private static Stream<String> check(Manifests manifests, Workload asking, URI url) {
        if (!PortsAreThere.hasServicePort(
                manifests, asking.namespace(), url.getHost(), IntNode.valueOf(url.getPort()))) {
            return Stream.of("%s asks %s, where nobody is".formatted(asking, url));
        }
        boolean isLetIn = manifests
                .find(asking.namespace(), "NetworkPolicy", url.getHost())
                .filter(policy -> policy.at("/spec/ingress/0/from/0/podSelector").findValues("values").stream()
                                .flatMap(Workload::list)
                                .anyMatch(name -> name.asText().equals(asking.name()))
                        || policy.at("/spec/ingress/0/from/0/podSelector/matchLabels")
                                        .size()
                                == 1)
                .isPresent();
        return isLetIn ? Stream.empty() : Stream.of("%s is not let in by %s".formatted(asking, url.getHost()));
    }
}
