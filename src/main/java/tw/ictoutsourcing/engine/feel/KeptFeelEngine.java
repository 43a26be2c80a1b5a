package tw.ictoutsourcing.engine.feel;

import camundajar.impl.scala.collection.immutable.$colon$colon;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.collection.immutable.Nil$;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Left;
import camundajar.impl.scala.util.Right;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.FunctionProvider.CompositeFunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * A FEEL engine that keeps parsed expressions and the map of built-in functions. The stock engine parses every cell and
 * rebuilds that map (nine tenths of its time) on each evaluation. Both are free of state, so several threads may share them.
 * Messages are word for word those of feel-scala 1.19.3; the equality test compares both engines on every table.
 */
final class KeptFeelEngine extends FeelEngine {

    private final KeptExpressions<Either<Failure, ParsedExpression>> expressions = new KeptExpressions<>();
    private final KeptExpressions<Either<Failure, ParsedExpression>> unaryTests = new KeptExpressions<>();
    private final FeelInterpreter interpreter;
    private final FunctionProvider functions;

    KeptFeelEngine(FunctionProvider customFunctions, ValueMapper values) {
        super(customFunctions, values, new Configuration(false), FeelEngine.defaultClock());
        interpreter = new FeelInterpreter(values);
        List<FunctionProvider> custom = new $colon$colon<>(customFunctions, nil());
        functions = new CompositeFunctionProvider(new $colon$colon<>(new BuiltinFunctions(clock(), values), custom));
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String expression) {
        return expressions.of(expression, super::parseExpression);
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String expression) {
        return unaryTests.of(expression, super::parseUnaryTests);
    }

    @Override
    public Either<Failure, Object> evalExpression(String expression, Context context) {
        return evaluated(parseExpression(expression), context);
    }

    @Override
    public Either<Failure, Object> evalUnaryTests(String expression, Context context) {
        return evaluated(parseUnaryTests(expression), context);
    }

    @SuppressWarnings("unchecked")
    private Either<Failure, Object> evaluated(Either<Failure, ParsedExpression> parsed, Context context) {
        if (parsed instanceof Right<Failure, ParsedExpression> right) {
            return evaluated(right.value(), context);
        }
        return (Either<Failure, Object>) (Either<Failure, ?>) parsed;
    }

    private Either<Failure, Object> evaluated(ParsedExpression parsed, Context context) {
        try {
            EvalContext scope = EvalContext.create(valueMapper(), functions).merge(context);
            return result(parsed, interpreter.eval(parsed.expression(), scope), scope);
        } catch (RuntimeException e) {
            return failure("failed to evaluate expression '" + parsed.text() + "' : " + e);
        }
    }

    private Either<Failure, Object> result(ParsedExpression parsed, Val value, EvalContext scope) {
        String assertion = failedAssertion(scope.failureCollector().failures());
        if (assertion != null) {
            return failure("Assertion failure on evaluate the expression '" + parsed.text() + "': " + assertion);
        } else if (value instanceof ValError error) {
            return failure("failed to evaluate expression '" + parsed.text() + "': " + error.error());
        } else if (value instanceof ValFatalError error) {
            return failure("failed to evaluate expression '" + parsed.text() + "': " + error.error());
        }
        return new Right<>(valueMapper().unpackVal(value));
    }

    private static String failedAssertion(List<EvaluationFailure> failures) {
        List<EvaluationFailure> rest = failures;
        while (!rest.isEmpty()) {
            EvaluationFailure failure = (EvaluationFailure) rest.head();
            if (failure.failureType() == EvaluationFailureType.ASSERT_FAILURE$.MODULE$) {
                return failure.failureMessage();
            }
            rest = (List<EvaluationFailure>) rest.tail();
        }
        return null;
    }

    private static Either<Failure, Object> failure(String message) {
        return new Left<>(new Failure(message));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> nil() {
        return (List<T>) (List<?>) Nil$.MODULE$;
    }
}
