package io.pacenote.rest.sample.thing;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import java.util.List;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.PagedModel;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores things and answers with them. */
@Component
public class Things {

    private final JdbcClient jdbc;

    Things(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ResponseEntity<?> create(@Body ThingRequest request, Exchange exchange) {
        Thing thing = jdbc.sql("insert into sample_thing.thing (owner, name, active) values (?, ?, ?) returning *")
                .params(request.owner(), request.name(), request.active())
                .query(Thing.class)
                .single();
        return HalModels.of(exchange).created(model(thing, exchange));
    }

    public ResponseEntity<?> act(@Header("name") String name) {
        jdbc.sql("insert into sample_thing.thing (owner, name, active) values (0, ?, true)")
                .param(name)
                .update();
        return ResponseEntity.ok().build();
    }

    public EntityModel<Thing> find(@Header("thingId") long id, Exchange exchange) {
        return jdbc.sql("select * from sample_thing.thing where id = ?")
                .param(id)
                .query(Thing.class)
                .optional()
                .map(thing -> model(thing, exchange))
                .orElseThrow(() -> ProblemException.notFound("thing", id));
    }

    public ResponseEntity<?> remove(@Header("thingId") long id) {
        int gone = jdbc.sql("delete from sample_thing.thing where id = ?")
                .param(id)
                .update();
        if (gone == 0) {
            throw ProblemException.notFound("thing", id);
        }
        return ResponseEntity.noContent().build();
    }

    public PagedModel<?> list(@Header("name") String name, Exchange exchange) {
        Pageable wanted = PageRequestParameters.of(exchange, Set.of("id", "name"), Sort.by("id"));
        List<Thing> all = jdbc.sql("select * from sample_thing.thing where ?::text is null or name = ? order by id")
                .params(name, name)
                .query(Thing.class)
                .list();
        boolean descending = wanted.getSort().stream().anyMatch(Sort.Order::isDescending);
        List<Thing> page = all.stream()
                .sorted((a, b) -> descending ? Long.compare(b.id(), a.id()) : Long.compare(a.id(), b.id()))
                .skip(wanted.getOffset())
                .limit(wanted.getPageSize())
                .toList();
        return HalModels.of(exchange)
                .page("things", new PageImpl<>(page, wanted, all.size()), thing -> model(thing, exchange));
    }

    private static EntityModel<Thing> model(Thing thing, Exchange exchange) {
        return HalModels.of(exchange).entity(thing, "thing", "/things/" + thing.id());
    }
}
