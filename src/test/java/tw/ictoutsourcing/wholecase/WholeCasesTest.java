package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tw.ictoutsourcing.checklist.Checklists;
import tw.ictoutsourcing.checklist.Item;
import tw.ictoutsourcing.record.RecordCheck;

/** The cases of {@code cases.json}, from request to closed. */
class WholeCasesTest extends Walking {

    @Autowired
    Checklists checklists;

    @Autowired
    RecordCheck records;

    @ParameterizedTest
    @ValueSource(strings = {"awareness-training", "attendance-saas", "backbone-operation", "river-gauge"})
    void caseIsClosedWithTheDecisionsItMustGet(String id) {
        request(CaseData.named(id));
        walk.untilEnd();
        assertClosedAsExpected();
    }

    @ParameterizedTest
    @ValueSource(strings = "campus-system")
    void caseWithTwoVendorsAndAFindingInItsAuditIsClosed(String id) {
        request(CaseData.named(id));
        walk.until("conductAudit")
                .first("result", "不符合", "remark", "離職人員帳號未停用")
                .rest("result", "符合")
                .send();
        walk.untilEnd();
        assertClosedAsExpected();
        assertThat(walk.walked())
                .contains("corrective-action/corrected", "acceptance/accepted")
                .doesNotContain("execution/earlyTermination", "corrective-action/escalateOverdue");
    }

    private void assertClosedAsExpected() {
        BpmnAwareTests.init(walk.engine());
        BpmnAwareTests.assertThat(walk.started())
                .isEnded()
                .hasPassedInOrder(
                        "requestReceived",
                        "planning",
                        "review",
                        "procurement",
                        "onboarding",
                        "execution",
                        "acceptance",
                        "closure",
                        "closed")
                .hasPassed("vendorSelfCheck")
                .hasNotPassed("notOutsourced", "rejected", "notAwarded");
        assertThat(decided()).isEqualTo(walk.data().expect());
        assertThat(registered().status()).isEqualTo("已結案");
        assertThat(records.faults()).isEmpty();
        assertThat(told()).contains("case-closed");
    }

    /** The decisions as the case got them. */
    private Map<String, Object> decided() {
        Map<String, Object> decided = new LinkedHashMap<>();
        for (String name : List.of("outcome", "regulationEdition", "protectionLevel", "testedBy")) {
            decided.put(name, walk.variable(name));
        }
        List<Item> controls = checklists
                .load(checklists.find(walk.caseNumber(), "tailoring", null).orElseThrow())
                .items();
        decided.put("controlBaseline", itemsOf("control-baseline", controls));
        decided.put("projectRequirements", itemsOf("project-requirements", controls));
        decided.put("intervalMonths", firstInterval());
        return decided;
    }

    private static int itemsOf(String table, List<Item> items) {
        return (int) items.stream()
                .filter(item -> table.equals(item.asked().decisionKey()))
                .count();
    }

    private Object firstInterval() {
        var history = walk.engine().getHistoryService();
        HistoricProcessInstance execution = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(walk.caseNumber())
                .processDefinitionKey("contract-audits")
                .singleResult();
        HistoricDecisionInstance first = history.createHistoricDecisionInstanceQuery()
                .processInstanceId(execution.getId())
                .decisionDefinitionKey("audit-frequency")
                .includeOutputs()
                .orderByEvaluationTime()
                .asc()
                .list()
                .get(0);
        return first.getOutputs().stream()
                .filter(output -> output.getVariableName().equals("intervalMonths"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
