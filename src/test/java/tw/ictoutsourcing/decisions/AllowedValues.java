package tw.ictoutsourcing.decisions;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * The values worth trying for each variable that a decision file reads: the allowed values a column declares, or else what
 * its cells name, numbers with their neighbours. Variables inside larger expressions must be among the known ones.
 */
public final class AllowedValues {

    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"])-?\\d+(?![\\w\"])");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> FEEL_WORDS = Set.of(
            "list",
            "contains",
            "if",
            "then",
            "else",
            "and",
            "or",
            "not",
            "date",
            "count",
            "true",
            "false",
            "null",
            "in",
            "some",
            "every",
            "satisfies",
            "string",
            "number",
            "is",
            "defined",
            "get",
            "value",
            "upper",
            "case",
            "max",
            "min");
    private static final List<String> SERVICE_TYPES = List.of("顧問訓練", "系統發展", "維運服務", "雲端服務");
    private static final Map<String, List<Object>> KNOWN = Map.of(
            "assetValue", List.of(1, 2L, 3, 4.0),
            "threat", List.of(1, 2.0, 3L),
            "vulnerability", List.of(1, 2, 3),
            "serviceTypes", subsets(SERVICE_TYPES),
            "contractAmount", List.of(0L, 9_999_999L, 10_000_000L),
            "referenceDate", List.of("2026-01-06", "2026-01-07", "2026-01-08"));

    private AllowedValues() {}

    /** By variable, in the order of first use. Outputs of required decisions are left out: the engine computes them. */
    public static Map<String, List<Object>> of(DmnModelInstance model) {
        Set<String> computed = model.getModelElementsByType(Output.class).stream()
                .map(Output::getName)
                .collect(Collectors.toSet());
        Map<String, Set<Object>> values = new LinkedHashMap<>();
        for (LiteralExpression formula : model.getModelElementsByType(LiteralExpression.class)) {
            if (formula.getParentElement() instanceof org.camunda.bpm.model.dmn.instance.Decision) {
                computed.add(variableOf(formula));
                namesIn(formula.getText().getTextContent()).forEach(name -> add(values, name, KNOWN.get(name)));
            }
        }
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            int column = 0;
            for (Input input : table.getInputs()) {
                addColumn(values, input, cells(table, column++));
            }
        }
        values.keySet().removeAll(computed);
        Map<String, List<Object>> result = new LinkedHashMap<>();
        values.forEach((name, tried) -> result.put(name, List.copyOf(tried)));
        return result;
    }

    private static String variableOf(LiteralExpression formula) {
        return ((org.camunda.bpm.model.dmn.instance.Decision) formula.getParentElement())
                .getVariable()
                .getName();
    }

    private static void addColumn(Map<String, Set<Object>> values, Input input, List<String> cells) {
        String expression =
                input.getInputExpression().getText().getTextContent().trim();
        if (!NAME.matcher(expression).matches()) {
            namesIn(expression).forEach(name -> add(values, name, KNOWN.get(name)));
            return;
        }
        String type = input.getInputExpression().getTypeRef();
        String declared = input.getInputValues() == null
                ? ""
                : input.getInputValues().getText().getTextContent();
        add(values, expression, values(expression, type == null ? "" : type, declared, cells));
    }

    private static Collection<Object> values(String name, String type, String declared, List<String> cells) {
        List<String> strings = strings(declared.isBlank() ? cells.stream() : Stream.of(declared))
                .toList();
        if (type.equals("boolean")) {
            return List.of(true, false);
        } else if (Set.of("integer", "long", "double", "number").contains(type)) {
            return numbers(type, cells);
        } else if (KNOWN.containsKey(name)) {
            return KNOWN.get(name);
        } else if (cells.stream().anyMatch(cell -> cell.contains("list contains"))) {
            return subsets(strings);
        } else if (type.equals("date")) {
            return dates(strings);
        } else if (strings.isEmpty() && cells.stream().allMatch(cell -> cell.matches("|-|true|false|not\\(\\w+\\)"))) {
            return List.of(true, false);
        }
        return new ArrayList<>(strings);
    }

    private static Collection<Object> numbers(String type, List<String> cells) {
        Map<BigInteger, Object> tried = new TreeMap<>();
        Stream.concat(cells.stream(), Stream.of("0")).forEach(cell -> {
            Matcher number = NUMBER.matcher(cell);
            while (number.find()) {
                for (long near = -1; near <= 1; near++) {
                    BigInteger value = new BigInteger(number.group()).add(BigInteger.valueOf(near));
                    tried.put(value, typed(type, value.longValueExact()));
                }
            }
        });
        // Counts, amounts and days: below zero the border refuses them.
        tried.keySet().removeIf(value -> value.signum() < 0);
        return tried.values();
    }

    private static Object typed(String type, long value) {
        return switch (type) {
            case "integer" -> (Object) (int) value;
            case "double" -> (double) value;
            default -> value;
        };
    }

    private static List<Object> dates(List<String> strings) {
        List<Object> tried = new ArrayList<>();
        for (String text : strings) {
            LocalDate day = LocalDate.parse(text.substring(0, 10));
            for (int near = -1; near <= 1; near++) {
                tried.add(java.util.Date.from(day.plusDays(near)
                        .atStartOfDay(java.time.ZoneId.systemDefault())
                        .toInstant()));
            }
        }
        return tried;
    }

    private static Stream<String> strings(Stream<String> texts) {
        return texts.flatMap(text -> STRING.matcher(text).results().map(found -> found.group(1)))
                .distinct();
    }

    private static List<Object> subsets(List<String> items) {
        List<Object> sets = new ArrayList<>();
        for (int bits = 1; bits < 1 << items.size(); bits++) {
            int chosen = bits;
            sets.add(java.util.stream.IntStream.range(0, items.size())
                    .filter(i -> (chosen >> i & 1) == 1)
                    .mapToObj(items::get)
                    .toList());
        }
        return sets;
    }

    private static List<String> cells(DecisionTable table, int column) {
        List<String> cells = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            cells.add(List.copyOf(rule.getInputEntries())
                    .get(column)
                    .getText()
                    .getTextContent()
                    .trim());
        }
        return cells;
    }

    private static List<String> namesIn(String expression) {
        return NAME.matcher(STRING.matcher(expression).replaceAll(""))
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(name -> !FEEL_WORDS.contains(name))
                .distinct()
                .toList();
    }

    private static void add(Map<String, Set<Object>> values, String name, Collection<?> tried) {
        if (tried == null) {
            throw new IllegalStateException(
                    "No values known for variable " + name + ": name them in " + AllowedValues.class.getSimpleName());
        }
        values.computeIfAbsent(name, ignored -> new LinkedHashSet<>()).addAll(tried);
    }
}
