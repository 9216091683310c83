package io.pacenote.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Whether a workflow can do what it says, as far as this repository tells. */
final class WorkflowRules {

    /** A file or folder of this repository that a script names; what lies in {@code target} is made on the way. */
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w./-])((?:\\.ci|k8s|camel-k|image|deployment|docs)/[\\w./-]*\\w)(?![\\w/-])");

    private static final Pattern PROFILE = Pattern.compile("-P(\\w+)");
    private static final Pattern MODULE = Pattern.compile("-pl (\\S+)");
    private static final Pattern OUTPUT = Pattern.compile("(needs|steps)\\.(\\w+)\\.outputs\\.(\\w+)");
    private static final Pattern PINNED = Pattern.compile("actions/[\\w-]+@v\\d+|[\\w-]+/[\\w-]+@[0-9a-f]{40}");

    private final JsonNode workflow;
    private final List<String> violations = new ArrayList<>();

    private WorkflowRules(JsonNode workflow) {
        this.workflow = workflow;
    }

    /** What is wrong with it; nothing if all is well. */
    static List<String> violations(JsonNode workflow) {
        WorkflowRules rules = new WorkflowRules(workflow);
        rules.check();
        return rules.violations;
    }

    private void check() {
        require(workflow.path("on").isObject(), "nothing starts it");
        require(
                workflow.at("/permissions/contents").asText().equals("read")
                        && workflow.path("permissions").size() == 1,
                "it may do more than read, unless a job says so");
        workflow.path("jobs").fields().forEachRemaining(job -> check(job.getKey(), job.getValue()));
    }

    private void check(String name, JsonNode job) {
        needs(job)
                .forEach(needed -> require(
                        workflow.path("jobs").has(needed), "%s needs %s, which there is not".formatted(name, needed)));
        if (job.has("uses")) {
            String called = job.path("uses").asText();
            require(called.startsWith("./") && YamlFile.exists(called), "there is no " + called);
            return;
        }
        require(job.has("timeout-minutes"), name + " may run for ever");
        require(job.has("runs-on"), name + " runs nowhere");
        list(job.path("steps")).forEach(step -> checkStep(name, step));
        checkOutputs(name, job);
    }

    private void checkStep(String job, JsonNode step) {
        require(step.has("uses") != step.has("run"), "a step of %s does nothing, or two things".formatted(job));
        if (step.has("uses")) {
            String action = step.path("uses").asText();
            require(PINNED.matcher(action).matches(), action + " is pinned to no version of GitHub's, or commit");
        }
        require(!step.path("run").asText().contains("--force"), job + " overwrites what others have pushed");
        String text = step.path("run").asText() + "\n" + step.path("with").toString();
        found(PATH, text)
                .filter(path -> !path.contains("/target/"))
                .forEach(path -> require(YamlFile.exists(path), "there is no " + path));
        found(PROFILE, text)
                .forEach(profile -> require(
                        YamlFile.text("pom.xml").contains("<id>%s</id>".formatted(profile)),
                        "there is no profile " + profile));
        found(MODULE, text)
                .flatMap(modules -> Stream.of(modules.split(",")))
                .forEach(module -> require(YamlFile.exists(module + "/pom.xml"), "there is no module " + module));
    }

    private void checkOutputs(String name, JsonNode job) {
        Set<String> steps = new TreeSet<>();
        list(job.path("steps")).forEach(step -> steps.add(step.path("id").asText()));
        OUTPUT.matcher(job.toString()).results().forEach(output -> {
            String from = output.group(2);
            boolean there = output.group(1).equals("steps")
                    ? steps.contains(from)
                    : needs(job).toList().contains(from)
                            && workflow.at("/jobs/%s/outputs".formatted(from)).has(output.group(3));
            require(there, "%s takes %s from nowhere".formatted(name, output.group()));
        });
    }

    private static Stream<String> needs(JsonNode job) {
        JsonNode needs = job.path("needs");
        return needs.isTextual() ? Stream.of(needs.asText()) : list(needs).map(JsonNode::asText);
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private void require(boolean kept, String violation) {
        if (!kept) {
            violations.add(violation);
        }
    }
}
