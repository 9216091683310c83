package io.pacenote.teashop.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.pacenote.rest.contract.Contracts;
import io.pacenote.teashop.grpc.v1.Order;
import io.pacenote.teashop.grpc.v1.PlaceRequest;
import io.pacenote.testkit.Client;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GrpcTest
class PublishedServiceTest {

    private static final String PROTO = "teashop/v1/orders.proto";

    @Autowired
    private Contracts contracts;

    @Test
    @DisplayName("001-K14: the running application publishes the proto file")
    void isPublished(Client http) throws IOException {
        assertThat(http.get("/api/" + PROTO).expect(200).response().body())
                .isEqualTo(Files.readString(Path.of("src/main/proto", PROTO)));
    }

    @Test
    @DisplayName("001-K14: a message has the fields of the contract, under their English names")
    void saysWhatTheContractSays() {
        assertThat(fields(PlaceRequest.getDescriptor())).containsExactlyInAnyOrderElementsOf(properties("NewOrder"));
        assertThat(fields(Order.getDescriptor())).containsExactlyInAnyOrderElementsOf(properties("Order"));
    }

    private static List<String> fields(Descriptor message) {
        return message.getFields().stream().map(FieldDescriptor::getJsonName).toList();
    }

    private List<String> properties(String schema) {
        Map<String, Schema> schemas = contracts.all().stream()
                .filter(contract -> contract.system().equals("teashop"))
                .findFirst()
                .orElseThrow()
                .document()
                .getComponents()
                .getSchemas();
        Map<String, Schema<?>> properties = schemas.get(schema).getProperties();
        return properties.keySet().stream()
                .filter(name -> name.matches("[A-Za-z]+"))
                .toList();
    }
}
