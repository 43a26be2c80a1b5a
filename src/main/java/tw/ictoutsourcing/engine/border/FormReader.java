package tw.ictoutsourcing.engine.border;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a deployed form: a Camunda Form (JSON) or an embedded HTML page. */
final class FormReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern HTML_NAME = Pattern.compile(
            "(?:cam-variable-name\\s*=\\s*|fetchVariable\\s*\\(\\s*|variableValue\\s*\\(\\s*|name\\s*:\\s*)[\"'](\\w+)[\"']");
    private static final Set<String> INPUTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "select",
            "radio",
            "checkbox",
            "checklist",
            "taglist",
            "expression");

    private FormReader() {}

    static FormSchema read(byte[] form) {
        String text = new String(form, StandardCharsets.UTF_8);
        return text.stripLeading().startsWith("{") ? json(text) : html(text);
    }

    private static FormSchema html(String text) {
        Set<String> names = new TreeSet<>();
        Matcher name = HTML_NAME.matcher(text);
        while (name.find()) {
            names.add(name.group(1));
        }
        return new FormSchema(List.of(), names, false, List.of());
    }

    private static FormSchema json(String text) {
        try {
            JsonNode form = JSON.readTree(text);
            List<FormSchema.Field> fields = new ArrayList<>();
            Set<String> names = new TreeSet<>();
            List<FormSchema.Refusal> refusals = new ArrayList<>();
            collect(form, List.of(), fields, names, refusals);
            return new FormSchema(fields, names, true, refusals);
        } catch (IOException e) {
            throw new UncheckedIOException("表單無法解析", e);
        }
    }

    private static void collect(
            JsonNode parent,
            List<String> hides,
            List<FormSchema.Field> fields,
            Set<String> names,
            List<FormSchema.Refusal> refusals) {
        for (JsonNode component : parent.path("components")) {
            List<String> own = new ArrayList<>(hides);
            String hide = component.path("conditional").path("hide").asText("");
            if (!hide.isBlank()) {
                own.add(hide.replaceFirst("^\\s*=", ""));
            }
            mention(component, names);
            if (INPUTS.contains(component.path("type").asText()) && component.hasNonNull("key")) {
                fields.add(field(component, own));
            }
            if (component.path("properties").path("refuses").asText().equals("true")) {
                refusals.add(new FormSchema.Refusal(component.path("text").asText(), List.copyOf(own)));
            }
            collect(component, own, fields, names, refusals);
        }
    }

    private static FormSchema.Field field(JsonNode c, List<String> hides) {
        JsonNode rules = c.path("validate");
        String type = c.path("type").asText();
        return new FormSchema.Field(
                c.path("key").asText(),
                c.path("label").asText().strip(),
                c.path("subtype").asText(type).equals("date") ? "date" : type,
                rules.path("required").asBoolean(),
                rules.hasNonNull("min") ? rules.path("min").asDouble() : null,
                rules.hasNonNull("max") ? rules.path("max").asDouble() : null,
                rules.hasNonNull("minLength") ? rules.path("minLength").asInt() : null,
                rules.hasNonNull("maxLength") ? rules.path("maxLength").asInt() : null,
                rules.path("pattern").asText(null),
                options(c),
                optionsFrom(c),
                List.copyOf(hides),
                c.path("disabled").asBoolean() || c.path("readonly").asBoolean() || type.equals("expression"));
    }

    /** A key is an expression too: the name of a variable. */
    private static String optionsFrom(JsonNode component) {
        String from = component
                .path("valuesExpression")
                .asText(component.path("valuesKey").asText(""));
        return from.isBlank() ? null : from.replaceFirst("^\\s*=", "");
    }

    private static Map<String, String> options(JsonNode component) {
        Map<String, String> options = new LinkedHashMap<>();
        component
                .path("values")
                .forEach(v ->
                        options.put(v.path("value").asText(), v.path("label").asText()));
        return options;
    }

    /** Names in expressions and templates: all words of them, since a word that is no variable shows nothing. */
    private static void mention(JsonNode component, Set<String> names) {
        component.properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (property.getKey().equals("key") || property.getKey().equals("valuesKey")) {
                names.add(value.asText());
            } else if (value.isTextual()) {
                mention(value.asText(), names);
            } else if (value.isObject() && !property.getKey().equals("components")) {
                mention(value, names);
            }
        });
    }

    private static void mention(String text, Set<String> names) {
        StringBuilder code = new StringBuilder(text.stripLeading().startsWith("=") ? text : "");
        Matcher template = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL).matcher(text);
        while (template.find()) {
            code.append(" ").append(template.group(1));
        }
        Matcher name = NAME.matcher(code.toString().replaceAll("\"[^\"]*\"", " "));
        while (name.find()) {
            names.add(name.group());
        }
    }
}
