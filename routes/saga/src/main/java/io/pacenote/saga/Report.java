package io.pacenote.saga;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A step that is done.
 *
 * @param offer what can be taken ahead of the saga's next step
 */
record Report(DueStep step, Offer offer) {

    /** Parameters of a statement that reports steps. */
    static List<Object> parameters(List<Report> reports) {
        List<DueStep> steps = reports.stream().map(Report::step).toList();
        List<Object> parameters = new ArrayList<>();
        parameters.add(steps.stream().map(DueStep::sagaId).toArray(UUID[]::new));
        parameters.add(steps.stream().map(DueStep::seq).toArray(Integer[]::new));
        parameters.add(steps.stream().map(DueStep::lease).toArray(UUID[]::new));
        parameters.add(steps.stream().map(DueStep::compensates).toArray(Boolean[]::new));
        parameters.add(steps.stream().map(DueStep::cause).toArray(String[]::new));
        parameters.add(reports.stream().map(Report::offer).map(Offer::lease).toArray(UUID[]::new));
        parameters.addAll(Offer.parameters(reports.stream().map(Report::offer).toList()));
        return parameters;
    }
}
