package tw.ictoutsourcing.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;

class KeptFeelPluginTest {

    @Test
    void theProcessEngineDecidesWithItAndReadsJsonLists() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:kept-feel");
        configuration.setJobExecutorActivate(false);
        configuration.getProcessEnginePlugins().addAll(List.of(new SpinProcessEnginePlugin(), new KeptFeelPlugin()));
        ProcessEngine engine = configuration.buildProcessEngine();
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addInputStream(
                            "gate.dmn",
                            KeptFeelPluginTest.class.getResourceAsStream("/models/decisions/acceptance-gate.dmn"))
                    .deploy();

            List<Object> codes = engine.getDecisionService()
                    .evaluateDecisionByKey("acceptance-gate")
                    .variables(Variables.putValueTyped(
                                    "serviceTypes",
                                    SpinValues.jsonValue("[\"系統發展\"]").create())
                            .putValue("nonConforming", 0)
                            .putValue("unanswered", 0)
                            .putValue("testedBy", "免"))
                    .evaluate()
                    .collectEntries("code");

            assertThat(codes).containsExactly("test-data-left");
            assertThat(configuration.getDmnEngineConfiguration().getFeelEngineFactory())
                    .isInstanceOf(KeptFeelEngineFactory.class);
        } finally {
            engine.close();
        }
    }
}
