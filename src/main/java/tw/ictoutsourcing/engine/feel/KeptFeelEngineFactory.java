package tw.ictoutsourcing.engine.feel;

import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/** Makes the platform's FEEL engine around {@link KeptFeelEngine}; results and errors are those of the stock engine. */
public final class KeptFeelEngineFactory implements FeelEngineFactory {

    private final List<FeelCustomFunctionProvider> customFunctions;

    /** @param customFunctions the functions the engine's configuration adds to FEEL; may be null or empty */
    public KeptFeelEngineFactory(List<FeelCustomFunctionProvider> customFunctions) {
        this.customFunctions = customFunctions;
    }

    @Override
    public FeelEngine createInstance() {
        return new ScalaFeelEngine(customFunctions) {
            @Override
            protected org.camunda.feel.FeelEngine buildFeelEngine(
                    CustomFunctionTransformer functions, CompositeValueMapper values) {
                return new KeptFeelEngine(functions, values);
            }
        };
    }
}
