package tw.ictoutsourcing.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;

/**
 * The values worth trying for each variable that a decision file reads: the allowed values a column declares, or else what
 * its cells name, numbers with their neighbours. Variables inside larger expressions must be among the {@link KnownFacts}.
 */
public final class AllowedValues {

    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"])-?\\d+(?![\\w\"])");
    private static final Pattern NEGATIVE = Pattern.compile("(?<![\\w\"])-\\d");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern BOUND = Pattern.compile("\\b(?:some|every|for) (\\w+) in\\b");
    private static final Set<String> NUMBER_TYPES = Set.of("integer", "long", "double", "number");
    private static final Set<String> FEEL_WORDS = Set.of(
            ("list contains if then else and or not date count true false null in some every for return satisfies string"
                            + " number is defined max min between")
                    .split(" "));

    private final Map<String, Set<Object>> values = new LinkedHashMap<>();

    private AllowedValues() {}

    /** By variable, in the order of first use. Outputs of required decisions are left out: the engine computes them. */
    public static Map<String, List<Object>> of(DmnModelInstance model) {
        AllowedValues allowed = new AllowedValues();
        Set<String> computed = model.getModelElementsByType(Output.class).stream()
                .map(Output::getName)
                .collect(Collectors.toSet());
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            if (decision.getExpression() instanceof DecisionTable table) {
                allowed.addColumns(table);
            } else if (decision.getExpression() instanceof LiteralExpression formula) {
                computed.add(decision.getVariable().getName());
                allowed.addNames(formula.getText().getTextContent());
            }
        }
        allowed.values.keySet().removeAll(computed);
        Map<String, List<Object>> result = new LinkedHashMap<>();
        allowed.values.forEach((name, tried) -> result.put(name, List.copyOf(tried)));
        return result;
    }

    private void addColumns(DecisionTable table) {
        int column = 0;
        for (Input input : table.getInputs()) {
            String expression =
                    input.getInputExpression().getText().getTextContent().trim();
            List<String> cells = cells(table, column++);
            if (NAME.matcher(expression).matches()) {
                add(expression, values(expression, input, cells));
            } else {
                addNames(expression);
            }
        }
    }

    private void addNames(String expression) {
        String text = STRING.matcher(expression).replaceAll("");
        Set<String> bound =
                BOUND.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        NAME.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(name -> !FEEL_WORDS.contains(name) && !bound.contains(name))
                .forEach(name -> add(
                        name,
                        KnownFacts.of(name)
                                .orElseThrow(() -> new IllegalStateException(
                                        "Name the values of variable " + name + " in KnownFacts"))));
    }

    private void add(String name, Collection<?> tried) {
        values.computeIfAbsent(name, ignored -> new LinkedHashSet<>()).addAll(tried);
    }

    private static Collection<Object> values(String name, Input input, List<String> cells) {
        String type = String.valueOf(input.getInputExpression().getTypeRef());
        if (type.equals("boolean")) {
            return List.of(true, false);
        } else if (NUMBER_TYPES.contains(type)) {
            return numbers(type, cells);
        } else if (input.getInputValues() != null) {
            return strings(Stream.of(input.getInputValues().getText().getTextContent()));
        }
        return KnownFacts.of(name).map(known -> (Collection<Object>) known).orElseGet(() -> strings(cells.stream()));
    }

    private static Collection<Object> numbers(String type, List<String> cells) {
        Map<Long, Object> tried = new TreeMap<>(Map.of(0L, typed(type, 0)));
        for (String cell : cells) {
            NUMBER.matcher(cell)
                    .results()
                    .mapToLong(found -> Long.parseLong(found.group()))
                    .forEach(number -> {
                        for (long near = number - 1; near <= number + 1; near++) {
                            tried.put(near, typed(type, near));
                        }
                    });
        }
        // Counts, amounts and days: what is below zero the border refuses; unless the table itself asks for it.
        boolean negative =
                cells.stream().anyMatch(cell -> NEGATIVE.matcher(cell).find());
        tried.keySet().removeIf(value -> value < 0 && !negative);
        return tried.values();
    }

    private static Object typed(String type, long value) {
        return switch (type) {
            case "integer" -> (Object) (int) value;
            case "double" -> (double) value;
            default -> value;
        };
    }

    private static Collection<Object> strings(Stream<String> texts) {
        return texts.flatMap(text -> STRING.matcher(text).results())
                .map(found -> (Object) found.group(1))
                .distinct()
                .toList();
    }

    private static List<String> cells(DecisionTable table, int column) {
        return table.getRules().stream()
                .map(rule -> new ArrayList<>(rule.getInputEntries()).get(column))
                .map(cell -> cell.getText().getTextContent().trim())
                .toList();
    }
}
