package tw.ictoutsourcing.delegate;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.ObjectProvider;
import tw.ictoutsourcing.casefile.CaseNumbers;
import tw.ictoutsourcing.record.Decided;
import tw.ictoutsourcing.record.RecordBook;

/** Tells the record book of every decision a case takes: which table, version and rules. */
class DecisionProvenance implements DmnDecisionEvaluationListener {

    private final ObjectProvider<RecordBook> book;

    DecisionProvenance(ObjectProvider<RecordBook> book) {
        this.book = book;
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        String caseNumber = runningCase();
        if (caseNumber != null) {
            event.getRequiredDecisionResults().forEach(required -> decided(caseNumber, required));
            decided(caseNumber, event.getDecisionResult());
        }
    }

    private void decided(String caseNumber, DmnDecisionLogicEvaluationEvent result) {
        List<String> rules = result instanceof DmnDecisionTableEvaluationEvent table
                ? table.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .toList()
                : List.of();
        int version = result.getDecision() instanceof DecisionDefinition definition ? definition.getVersion() : 0;
        book.getObject().decided(caseNumber, new Decided(result.getDecision().getKey(), version, rules));
    }

    /** Null for an evaluation outside a case, e.g. somebody who tries a table in a tool. */
    private static String runningCase() {
        if (Context.getCommandContext() == null
                || Context.getCoreExecutionContext() == null
                || !(Context.getCoreExecutionContext().getExecution() instanceof ExecutionEntity execution)) {
            return null;
        }
        String caseNumber = Reading.caseNumber(execution);
        return CaseNumbers.isCaseNumber(caseNumber) ? caseNumber : null;
    }
}
