package tw.ictoutsourcing.engine.border;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

/** A deployed start form on its way to the browser: fields with a {@code valuesKey} get their options. */
final class StartForm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StartForm() {}

    /** @param offer the list of a name, empty if there is none: then the field stays as it is */
    static InputStream filled(InputStream deployed, Function<String, Optional<Offer>> offer) {
        try (InputStream form = deployed) {
            byte[] bytes = form.readAllBytes();
            JsonNode root = JSON.readTree(bytes);
            for (JsonNode field : root.findParents("valuesKey")) {
                offer.apply(field.path("valuesKey").asText()).ifPresent(list -> fill((ObjectNode) field, list));
            }
            return new ByteArrayInputStream(JSON.writeValueAsBytes(root));
        } catch (IOException e) {
            throw new UncheckedIOException("起始表單無法解析", e);
        }
    }

    private static void fill(ObjectNode field, Offer list) {
        field.remove("valuesKey");
        ArrayNode values = field.putArray("values");
        list.options()
                .forEach(option ->
                        values.addObject().put("label", option.label()).put("value", option.value()));
        if (list.options().isEmpty()) {
            field.put("description", list.whenEmpty());
        } else if (list.options().size() == 1 && field.path("type").asText().equals("select")) {
            field.put("defaultValue", list.options().get(0).value());
        }
    }
}
