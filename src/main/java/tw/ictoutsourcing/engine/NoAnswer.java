package tw.ictoutsourcing.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.model.dmn.HitPolicy;
import tw.ictoutsourcing.engine.border.BadInput;

/**
 * A table that must answer and does not (no rule matches, or one that says nothing) stops the step: going on without it
 * would decide by accident. Only COLLECT tables may be silent: no row there means nothing to do.
 */
class NoAnswer implements DmnDecisionEvaluationListener {

    private static final List<HitPolicy> MUST_ANSWER =
            List.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY, HitPolicy.RULE_ORDER);

    @Override
    public void notify(DmnDecisionEvaluationEvent evaluated) {
        check(evaluated.getDecisionResult());
        evaluated.getRequiredDecisionResults().forEach(NoAnswer::check);
    }

    private static void check(DmnDecisionLogicEvaluationEvent event) {
        if (event instanceof DmnDecisionTableEvaluationEvent table
                && table.getMatchingRules().stream().allMatch(NoAnswer::saysNothing)
                && mustAnswer(table)) {
            String inputs = table.getInputs().stream()
                    .map(input -> input.getName() + "＝"
                            + (input.getValue() == null
                                    ? "（空白）"
                                    : input.getValue().getValue()))
                    .collect(Collectors.joining("、"));
            throw new BadInput("決策「" + table.getDecision().getName() + "」（"
                    + table.getDecision().getKey() + "）沒有給出結果，無法繼續；輸入：" + inputs + "。請洽流程負責人補上規則");
        }
    }

    private static boolean saysNothing(DmnEvaluatedDecisionRule rule) {
        return rule.getOutputEntries().values().stream()
                .allMatch(
                        output -> output.getValue() == null || output.getValue().getValue() == null);
    }

    private static boolean mustAnswer(DmnDecisionTableEvaluationEvent table) {
        return table.getDecision().getDecisionLogic() instanceof DmnDecisionTableImpl logic
                && MUST_ANSWER.contains(
                        logic.getHitPolicyHandler().getHitPolicyEntry().getHitPolicy());
    }
}
