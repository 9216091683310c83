package io.pacenote.teashop.grpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.pacenote.rest.problem.ProblemException;

/** Whether a message can be parsed. The parser itself does not tell in which field a text is not UTF-8. */
final class WireFormat {

    private WireFormat() {}

    /** @throws ProblemException 400, naming the field where one is at fault */
    static void check(byte[] message, MethodDescriptor<?, ?> method) {
        try {
            UnknownFieldSet fields = UnknownFieldSet.parseFrom(message);
            for (FieldDescriptor field : typeOf(method).getFields()) {
                if (field.getType() == FieldDescriptor.Type.STRING
                        && !fields.getField(field.getNumber()).getLengthDelimitedList().stream()
                                .allMatch(ByteString::isValidUtf8)) {
                    throw ProblemException.badRequest(field.getJsonName(), "must be valid UTF-8");
                }
            }
        } catch (InvalidProtocolBufferException malformed) {
            throw ProblemException.badRequest(
                    "The message is no " + typeOf(method).getName());
        }
    }

    private static Descriptor typeOf(MethodDescriptor<?, ?> method) {
        var schema = (ProtoMethodDescriptorSupplier) method.getSchemaDescriptor();
        return schema.getMethodDescriptor().getInputType();
    }
}
