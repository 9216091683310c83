package io.pacenote.app.modules;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A module of this build as its POM tells.
 *
 * @param folder that it lies in; empty for one in the root
 * @param name its own folder; its artifact has the same name with a prefix
 * @param needs our modules that it needs
 * @param needsInTests our modules that its tests need besides
 */
record Module(String folder, String name, Set<String> needs, Set<String> needsInTests) {

    private static final String PREFIX = "pacenote-";
    private static final int DEPTH = 3;

    /** All modules below the root that build something. */
    static List<Module> below(Path root) {
        try (Stream<Path> files = Files.walk(root, DEPTH)) {
            return files.filter(file -> file.endsWith("pom.xml"))
                    .filter(pom -> Files.isDirectory(pom.resolveSibling("src")))
                    .map(pom -> of(root, pom))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Module of(Path root, Path pom) {
        List<Element> dependencies = elements(parse(pom).getDocumentElement(), "dependency").stream()
                .filter(dependency -> text(dependency, "artifactId").startsWith(PREFIX))
                .toList();
        Path place = root.relativize(pom).getParent();
        return new Module(
                place.getParent() == null ? "" : place.getParent().toString(),
                place.getFileName().toString(),
                names(dependencies.stream().filter(dependency -> !isForTests(dependency))),
                names(dependencies.stream().filter(Module::isForTests)));
    }

    /** What it needs and does not get by way of another that it needs. */
    Set<String> needsDirectly(List<Module> all) {
        Set<String> byWayOfOthers = new HashSet<>();
        needs.forEach(name -> byWayOfOthers.addAll(reachableFrom(name, all)));
        return needs.stream().filter(name -> !byWayOfOthers.contains(name)).collect(toCollection(TreeSet::new));
    }

    private static Set<String> reachableFrom(String name, List<Module> all) {
        Set<String> reachable = new HashSet<>();
        all.stream()
                .filter(module -> module.name.equals(name))
                .flatMap(module -> module.needs.stream())
                .forEach(need -> {
                    reachable.add(need);
                    reachable.addAll(reachableFrom(need, all));
                });
        return reachable;
    }

    private static boolean isForTests(Element dependency) {
        return text(dependency, "scope").equals("test");
    }

    private static Set<String> names(Stream<Element> dependencies) {
        return dependencies
                .map(dependency -> text(dependency, "artifactId").substring(PREFIX.length()))
                .collect(toCollection(TreeSet::new));
    }

    private static String text(Element parent, String tag) {
        return elements(parent, tag).stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static List<Element> elements(Element parent, String tag) {
        var found = parent.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Document parse(Path pom) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        } catch (Exception e) {
            throw new IllegalStateException(pom.toString(), e);
        }
    }
}
