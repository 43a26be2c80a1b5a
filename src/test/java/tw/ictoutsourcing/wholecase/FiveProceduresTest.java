package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is different in a whole case when the agency follows another of the five documents. */
class FiveProceduresTest extends Walking {

    private static final List<String> STEPS = List.of(
            "prepareRequest",
            "assessRisk",
            "answerSelfCheck",
            "assessRequest",
            "coSign",
            "proposeException",
            "approveRequest",
            "checkSelection",
            "answerAudit",
            "checkCleanUp");

    /** All but NFU has no audit within its own contract in cases.json, so the periods are longer here. */
    private static Stream<Arguments> procedures() {
        return Stream.of(
                Arguments.of(
                        "campus-system",
                        "2028-06-30",
                        "prepareRequest assessRisk answerSelfCheck assessRequest coSign approveRequest answerAudit",
                        "IMS-P-018-01 IMS-P-018-02 IMS-P-018-03 本校各單位推動業務委託民間辦理申請單",
                        "company-pledge 契約終止 3; person-pledge 契約終止 3; audit 結案 3",
                        "auditor procurement",
                        "NFU-5.1-1 NFU-5.2.2 NFU-5.2.2b NFU-5.2.3"),
                Arguments.of(
                        "river-gauge",
                        "2028-12-31",
                        "approveRequest checkSelection checkCleanUp",
                        "WRATB-ISMS-4-016;WRATB-ISMS-4-017 WRATB-ISMS-4-018",
                        "company-pledge 契約終止 3; person-pledge 契約終止 3; audit 結案 3",
                        "unit-it unit-it",
                        ""),
                Arguments.of(
                        "awareness-training",
                        "2029-12-31",
                        "prepareRequest assessRisk answerSelfCheck assessRequest approveRequest checkSelection answerAudit"
                                + " checkCleanUp",
                        "委外廠商人員保密切結書 委外廠商查核項目表 資通系統資安需求項目查檢表;機關日常維運管理需求項目查檢表",
                        "company-pledge 契約終止 3; person-pledge 契約終止 3; audit 結案 3",
                        "auditor procurement",
                        "NCCST-PLAN-2 NCCST-PLAN-3 NCCST-PLAN-5 NCCST-RISK-3b"),
                Arguments.of(
                        "backbone-operation",
                        "2026-07-31",
                        "prepareRequest assessRisk proposeException approveRequest checkCleanUp",
                        "委外廠商保密切結書 簽呈 資訊安全保密契約書 資訊服務申請表",
                        "company-pledge 契約終止 10; person-pledge 契約終止 10; audit 結案 3",
                        "auditor procurement",
                        "LYGSH-1.2.1 LYGSH-1.2.2"),
                Arguments.of(
                        "attendance-saas",
                        "2028-06-30",
                        "prepareRequest assessRisk answerSelfCheck assessRequest approveRequest checkSelection answerAudit"
                                + " checkCleanUp",
                        "受託者稽核表 委外廠商執行人員保密切結書;委外廠商執行人員保密同意書",
                        "company-pledge 契約終止 3; person-pledge 契約終止 3; audit 結案 3",
                        "auditor procurement",
                        "TPE-4"));
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void caseWalksTheStepsAndFormsOfItsOwnDocument(
            String id, String end, String steps, String forms, String retention, String roles, String papers) {
        CaseData data = CaseData.named(id);
        String procedure = data.asked("procedure").toString();
        request(data.during(data.contract().get("contractStart").toString(), end));
        walk.untilEnd();

        assertThat(registered().status()).isEqualTo("已結案");
        assertThat(stepsDone()).containsExactlyInAnyOrder(steps.split(" "));
        assertThat(formCodes()).containsExactlyInAnyOrder(forms.split(" "));
        assertThat(retention()).containsAll(List.of(retention.split("; ")));
        assertThat(groupOf("conductAudit") + " " + groupOf("checkClauses")).isEqualTo(roles);
        assertThat(codes("request-papers")).containsExactlyInAnyOrder(split(papers));
        assertThat(documentsAsked()).containsExactly(procedure);
        assertThat(clausesShownAtAward()).allMatch(clause -> clause.startsWith(procedure + "-"));
        assertThat(sources("tailoring")).doesNotContain("procedure-requirements");
        assertThat(listTitles()).noneMatch(title -> title.contains("${") || title.isBlank());
    }

    @ParameterizedTest
    @MethodSource("yearlySelfChecks")
    void onlySomeDocumentsAskTheVendorAgainEveryYear(String id, boolean asked) {
        CaseData data = CaseData.named(id);
        request(data.during(data.contract().get("contractStart").toString(), "2030-12-31"));
        walk.until("planAudit");
        walk.fire("yearlySelfCheckDue");
        assertThat(walk.open().contains("answerSelfCheck")).isEqualTo(asked);
    }

    private static Stream<Arguments> yearlySelfChecks() {
        return Stream.of(
                Arguments.of("campus-system", true),
                Arguments.of("attendance-saas", true),
                Arguments.of("awareness-training", false),
                Arguments.of("river-gauge", false));
    }

    private Set<String> stepsDone() {
        Set<String> done = new TreeSet<>();
        for (String step : walk.walked()) {
            String element = step.substring(step.indexOf('/') + 1);
            if (STEPS.contains(element)) {
                done.add(element);
            }
        }
        return done;
    }

    private List<String> formCodes() {
        return jdbc.sql("select distinct form_code from outsourcing_record where case_number = ? and form_code <> ''")
                .param(walk.caseNumber())
                .query(String.class)
                .list();
    }

    private List<String> retention() {
        return jdbc.sql("select distinct type || ' ' || retained_from || ' ' || retention_years from outsourcing_record"
                        + " where case_number = ?")
                .param(walk.caseNumber())
                .query(String.class)
                .list();
    }

    /** The group that the last task of this key was offered to. */
    private String groupOf(String taskKey) {
        var history = walk.engine().getHistoryService();
        List<HistoricTaskInstance> tasks = history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(walk.caseNumber())
                .taskDefinitionKey(taskKey)
                .list();
        return history.createHistoricIdentityLinkLogQuery().taskId(tasks.get(0).getId()).list().stream()
                .map(HistoricIdentityLinkLog::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes(String kind) {
        return jdbc.sql("select i.code from checklist_item i join checklist c on c.id = i.checklist_id"
                        + " where c.case_number = ? and c.kind = ?")
                .params(walk.caseNumber(), kind)
                .query(String.class)
                .list();
    }

    private Set<String> sources(String kind) {
        return jdbc.sql("select distinct i.decision_key from checklist_item i join checklist c on c.id = i.checklist_id"
                        + " where c.case_number = ? and c.kind = ?")
                .params(walk.caseNumber(), kind)
                .query(String.class)
                .set();
    }

    private List<String> listTitles() {
        return jdbc.sql("select title from checklist where case_number = ?")
                .param(walk.caseNumber())
                .query(String.class)
                .list();
    }

    /** Documents whose clauses any list of the case asks; the law and the matrix of NCCST come from tables of their own. */
    private Set<String> documentsAsked() {
        return jdbc.sql("select distinct substring(i.code, 1, position('-', i.code) - 1) from checklist_item i"
                        + " join checklist c on c.id = i.checklist_id where c.case_number = ?"
                        + " and i.decision_key in ('procedure-requirements', 'procedure-documents')")
                .param(walk.caseNumber())
                .query(String.class)
                .set();
    }

    /** What the award form would name if nothing at all were done. */
    private List<String> clausesShownAtAward() {
        Map<String, Object> nothingDone = new LinkedHashMap<>(Map.of(
                "procedure", walk.data().asked("procedure"), "vendorSelfCheckOutcome", "未完成", "clausesMissing", 1));
        for (String screened : List.of("bidder", "subcontractor", "staff", "brand", "productOrigin", "funding")) {
            nothingDone.put(screened + "Screening", "不符合");
        }
        nothingDone.put("stateSecret", true);
        nothingDone.put("sensitiveScope", true);
        return walk
                .engine()
                .getDecisionService()
                .evaluateDecisionTableByKey("award-gate", nothingDone)
                .<String>collectEntries("clause")
                .stream()
                .flatMap(clauses -> Stream.of(clauses.split(" ")))
                .filter(clause -> clause.matches("(NFU|WRATB|NCCST|LYGSH|TPE)-.*"))
                .toList();
    }

    private static String[] split(String names) {
        return names.isEmpty() ? new String[0] : names.split(" ");
    }
}
