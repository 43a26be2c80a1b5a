package tw.ictoutsourcing.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptFeelEngineTest {

    private static final FeelEngine STOCK = new ScalaFeelEngineFactory().createInstance();
    private static final FeelEngine KEPT = new KeptFeelEngineFactory(null).createInstance();
    private static final VariableMap VARIABLES = Variables.putValue("amount", 12L)
            .putValue("names", List.of("甲", "乙"))
            .putValue("nothing", null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount * 2",
                "if amount > 10 then \"大\" else \"小\"",
                "string join(names, \"、\")",
                "names[item = \"甲\"]",
                "unknown + 1",
                "nothing",
                "assert(nothing, nothing != null)",
                "unknownFunction(1)",
                "1 +",
                "{ a: 1 }.a",
                "date(\"2026-02-31\")",
                "external function",
                "{f: function(a) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}}}"
            })
    void anExpressionGivesTheStockEnginesValueOrError(String expression) {
        assertThat(value(KEPT, expression)).isEqualTo(value(STOCK, expression));
        // The second time it comes out of memory.
        assertThat(value(KEPT, expression)).isEqualTo(value(STOCK, expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "> 11",
                "[1..12)",
                "not(12)",
                "-",
                "null",
                "list contains(names, \"甲\")",
                "\"甲\"",
                "< ",
                "amount"
            })
    void aCellGivesTheStockEnginesAnswerOrError(String cell) {
        assertThat(answer(KEPT, cell)).isEqualTo(answer(STOCK, cell));
        assertThat(answer(KEPT, cell)).isEqualTo(answer(STOCK, cell));
    }

    @Test
    void theTimeIsAskedAnewEachTime() throws InterruptedException {
        Object before = KEPT.evaluateSimpleExpression("now()", VARIABLES.asVariableContext());
        Thread.sleep(5);

        assertThat(KEPT.<Object>evaluateSimpleExpression("now()", VARIABLES.asVariableContext()))
                .isNotEqualTo(before);
    }

    @Test
    void severalThreadsShareOneEngine() {
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(i -> KEPT.<Object>evaluateSimpleExpression(
                                "amount + " + i % 50 + " - " + i % 50, VARIABLES.asVariableContext())))
                .containsOnly(12L);
    }

    @Test
    void generatedExpressionsDoNotFillTheMemory() {
        KeptExpressions<Integer> kept = new KeptExpressions<>();
        for (int i = 0; i < KeptExpressions.LIMIT + 5; i++) {
            kept.of("1 + " + i, String::length);
        }

        assertThat(kept.size()).isEqualTo(5);
    }

    private static Object value(FeelEngine engine, String expression) {
        try {
            return engine.evaluateSimpleExpression(expression, VARIABLES.asVariableContext());
        } catch (RuntimeException e) {
            return e.getClass().getName() + ": " + e.getMessage();
        }
    }

    private static Object answer(FeelEngine engine, String cell) {
        try {
            VariableMap variables = Variables.fromMap(VARIABLES).putValue("cell", 12L);
            return engine.evaluateSimpleUnaryTests(cell, "cell", variables.asVariableContext());
        } catch (RuntimeException e) {
            return e.getClass().getName() + ": " + e.getMessage();
        }
    }
}
