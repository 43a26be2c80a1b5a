package tw.ictoutsourcing.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.spin.Spin.JSON;
import static tw.ictoutsourcing.processes.AfterAwardBench.count;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AfterAwardTest {

    private static final Map<String, Object> NOTHING_MISSING = count("itemsListed", 2);

    private static AfterAwardBench bench;

    @BeforeAll
    static void open() {
        bench = new AfterAwardBench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    @Test
    void vendorThatDidNotSignGetsNoAccess() {
        bench.finds(NOTHING_MISSING);
        ProcessInstance onboarding = bench.start("onboarding", Map.of());
        signUpTo("giveBriefing");
        bench.complete("giveBriefing", "companyPledgeSigned", false, "briefingGiven", true);
        assertThat(bench.open()).containsExactly("completeOnboarding");

        bench.complete("completeOnboarding", "completedBy", "廠商");
        assertThat(bench.told).contains("notifyOnboardingGap");
        signUpTo("giveBriefing");
        bench.complete("giveBriefing", "companyPledgeSigned", true, "briefingGiven", true);
        assertThat(bench.open()).containsExactly("grantAccess");
        assertThat(bench.walked("checkSuitability")).isFalse();

        bench.complete("grantAccess");
        assertThat(bench.ended(onboarding)).isTrue();
    }

    @Test
    void onePersonWithoutPledgeOrBriefingKeepsEverybodyOut() {
        bench.finds(count("unconfirmedItems", 1), NOTHING_MISSING);
        bench.start("onboarding", Map.of());
        signUpTo("giveBriefing");
        bench.complete("giveBriefing", "companyPledgeSigned", true, "briefingGiven", true);
        assertThat(bench.open()).containsExactly("completeOnboarding");

        bench.complete("completeOnboarding", "completedBy", "廠商");
        signUpTo("giveBriefing");
        bench.complete("giveBriefing", "companyPledgeSigned", true, "briefingGiven", false);
        assertThat(bench.open()).containsExactly("completeOnboarding");

        bench.complete("completeOnboarding", "completedBy", "機關");
        assertThat(bench.open()).containsExactly("giveBriefing");
        assertThat(bench.walked("grantAccess")).isFalse();
    }

    @Test
    void onlyNfuMayWaiveThePledgeOfPeopleWithoutSensitiveAccess() {
        Map<String, Object> waived = count("itemsWithoutFile", 1);
        bench.finds(waived);
        bench.start("onboarding", Map.of("procedure", "TPE"));
        signUpTo("giveBriefing");
        bench.complete("giveBriefing", "companyPledgeSigned", true, "briefingGiven", true);
        assertThat(bench.open()).containsExactly("completeOnboarding");
        assertThat(bench.walked("grantAccess")).isFalse();
        bench.clear();

        bench.finds(waived);
        bench.start("onboarding", Map.of());
        signUpTo("giveBriefing");
        bench.complete("giveBriefing", "companyPledgeSigned", true, "briefingGiven", true);
        assertThat(bench.open()).containsExactly("grantAccess");
    }

    @Test
    void stateSecretNeedsTheSuitabilityCheckFirst() {
        bench.finds(NOTHING_MISSING);
        bench.start("onboarding", Map.of("stateSecret", true));
        signUpTo("checkSuitability");
        bench.complete("checkSuitability", "suitabilityPassed", false);
        bench.complete("giveBriefing", "companyPledgeSigned", true, "briefingGiven", true);
        assertThat(bench.open()).containsExactly("completeOnboarding");
    }

    private void signUpTo(String task) {
        for (String step : new String[] {"signCompanyPledge", "registerPeople", "signPledges", "confirmPledges"}) {
            bench.complete(step);
        }
        assertThat(bench.open()).containsExactly(task);
    }

    @Test
    void auditsRecurUntilTheContractEnds() {
        bench.finds(NOTHING_MISSING);
        ProcessInstance execution = bench.start("execution", Map.of());
        bench.fire("contractStarts");
        LocalDate first = LocalDate.now().minusMonths(2).plusMonths(12);
        assertThat(bench.timer("auditDue").getDuedate()).isEqualTo(morning(first));
        bench.fire("auditDue");
        bench.finds(count("mandatoryNonConforming", 1));
        auditWithoutFinding();
        assertThat(bench.timer("auditDue").getDuedate())
                .as("an open major finding halves the interval")
                .isEqualTo(morning(first.plusMonths(6)));
        bench.fire("auditDue");
        bench.finds(NOTHING_MISSING);
        auditWithoutFinding();
        assertThat(bench.timer("auditDue").getDuedate()).isEqualTo(morning(first.plusMonths(18)));

        bench.fire("contractEnds");
        assertThat(bench.ended(execution)).isTrue();
        assertThat(bench.variable(execution, "endReason")).isEqualTo("到期");
        assertThat(bench.walked("notifyTermination")).isFalse();
    }

    private void auditWithoutFinding() {
        bench.complete("planAudit", "auditDate", "2027-01-01");
        bench.complete("answerAudit");
        bench.complete("conductAudit");
        bench.complete("reportAudit");
    }

    @Test
    void earlyTerminationWorksBeforeTheContractStarts() {
        ProcessInstance execution = bench.start(
                "execution",
                Map.of("contractStart", LocalDate.now().plusMonths(1).toString()));
        bench.complete("superviseContract", "supervisionAction", "續行監督");
        assertThat(bench.open()).containsExactly("superviseContract");
        bench.complete("superviseContract", "supervisionAction", "提前終止");
        assertThat(bench.ended(execution)).isTrue();
        assertThat(bench.variable(execution, "endReason")).isEqualTo("提前終止");
        assertThat(bench.told).containsExactly("notifyTermination");
        assertThat(bench.filed).containsExactly("fileTermination");
    }

    @Test
    void theCaseLearnsWhyTheContractEnded() {
        ProcessInstance terminated = bench.start("calling-case", Map.of());
        bench.fire("yearlyAccessReviewDue");
        bench.complete("superviseContract", "supervisionAction", "提前終止");
        assertThat(bench.open()).containsExactly("afterwards");
        assertThat(bench.variable(terminated, "endReason")).isEqualTo("提前終止");
        bench.clear();

        ProcessInstance expired = bench.start("calling-case", Map.of());
        bench.fire("contractEnds");
        assertThat(bench.open()).containsExactly("afterwards");
        assertThat(bench.variable(expired, "endReason")).isEqualTo("到期");
    }

    @Test
    void aMessageTerminatesInTheMiddleOfAnAudit() {
        ProcessInstance execution = bench.start("execution", Map.of());
        bench.fire("contractStarts");
        bench.fire("auditDue");
        assertThat(bench.open()).containsExactly("planAudit", "superviseContract");
        bench.engine
                .getRuntimeService()
                .createMessageCorrelation("early-termination")
                .processInstanceBusinessKey("115-0001")
                .correlate();
        assertThat(bench.ended(execution)).isTrue();
        assertThat(bench.variable(execution, "endReason")).isEqualTo("提前終止");
        assertThat(bench.open()).isEmpty();
    }

    @Test
    void aSpecialAuditStartsAtOnceAndSupervisionGoesOn() {
        bench.finds(NOTHING_MISSING);
        bench.start("execution", Map.of());
        bench.complete("superviseContract", "supervisionAction", "專案稽核");
        assertThat(bench.open()).containsExactly("planAudit", "superviseContract");
        auditWithoutFinding();
        assertThat(bench.open()).containsExactly("superviseContract");
    }

    @Test
    void yearlyWorkRepeatsAndDoesNotHoldUpTheEnd() {
        ProcessInstance execution = bench.start("execution", Map.of());
        Date first = bench.timer("yearlyAccessReviewDue").getDuedate();
        assertThat(first).isEqualTo(morning(LocalDate.now().minusMonths(2).plusMonths(12)));
        bench.fire("yearlyAccessReviewDue");
        bench.fire("yearlySelfCheckDue");
        bench.fire("contractExpiresSoon");
        assertThat(bench.timer("yearlyAccessReviewDue").getDuedate())
                .isEqualTo(morning(LocalDate.now().minusMonths(2).plusMonths(24)));
        assertThat(bench.open()).containsExactly("reviewAccess", "superviseContract");
        assertThat(bench.told).containsExactly("notifyExpiry");
        bench.fire("contractEnds");
        assertThat(bench.ended(execution)).isTrue();
    }

    @Test
    void anAuditGoesOnWithoutTheVendorsAnswer() {
        bench.finds(NOTHING_MISSING);
        ProcessInstance audit = bench.start("outsourcing-audit", Map.of("auditKind", "定期", "auditMethod", "實地稽核"));
        bench.complete("planAudit", "auditDate", "2027-01-01");
        bench.fire("auditAnswerOverdue");
        assertThat(bench.open()).containsExactly("conductAudit");
        bench.complete("conductAudit");
        assertThat(bench.walked("correct")).isFalse();
        bench.complete("reportAudit");
        assertThat(bench.ended(audit)).isTrue();
    }

    @Test
    void aFindingOpensACorrectiveActionThatEscalatesWhenLate() {
        bench.finds(count("nonConforming", 1), count("partiallyConforming", 1), NOTHING_MISSING);
        bench.start("outsourcing-audit", Map.of("auditKind", "定期", "auditMethod", "實地稽核"));
        bench.complete("planAudit", "auditDate", "2027-01-01");
        bench.complete("answerAudit");
        bench.complete("conductAudit");
        assertThat(bench.open()).containsExactly("proposeCorrection");

        Date deadline = bench.timer("correctionOverdue").getDuedate();
        assertThat(deadline).isEqualTo(at(LocalDate.now().plusDays(30), 17));
        bench.fire("correctionOverdue");
        bench.fire("correctionOverdue");
        assertThat(bench.told.stream().filter("escalateOverdue"::equals)).hasSize(2);
        assertThat(bench.filed).containsExactly("fileOverdue", "fileOverdue");
        assertThat(bench.timer("correctionOverdue").getDuedate())
                .isEqualTo(at(LocalDate.now().plusDays(30 + 14), 17));

        bench.complete("proposeCorrection");
        bench.complete("acceptPlan", "planOutcome", "退回補正");
        bench.complete("proposeCorrection");
        bench.complete("acceptPlan", "planOutcome", "同意計畫");
        bench.complete("carryOutCorrection");
        bench.complete("recheckCorrection");
        assertThat(bench.open()).as("partly is not corrected").containsExactly("carryOutCorrection");
        bench.complete("carryOutCorrection");
        bench.complete("recheckCorrection");
        assertThat(bench.filed).contains("fileCorrection");
        assertThat(bench.open()).containsExactly("reportAudit");
    }

    @Test
    void acceptanceIsBlockedWhileAControlLacksAPass() {
        bench.finds(count("partiallyConforming", 1), NOTHING_MISSING);
        ProcessInstance acceptance = bench.start("acceptance", Map.of());
        bench.complete("submitDeliverables");
        testSystem(true);
        bench.complete("verifyControls");
        assertThat(bench.open()).containsExactly("proposeCorrection");
        assertThat(bench.walked("approveAcceptance")).isFalse();

        bench.complete("proposeCorrection");
        bench.complete("acceptPlan", "planOutcome", "同意計畫");
        bench.complete("carryOutCorrection");
        bench.complete("recheckCorrection");
        bench.complete("verifyControls");
        bench.complete("approveAcceptance", "acceptanceOutcome", "退回補正");
        bench.complete("completeAcceptance");
        bench.complete("approveAcceptance", "acceptanceOutcome", "同意驗收");
        assertThat(bench.filed).contains("fileAcceptance");
        assertThat(bench.ended(acceptance)).isTrue();
    }

    @Test
    void acceptanceIsBlockedWithoutSecurityTestProof() {
        bench.finds(NOTHING_MISSING);
        bench.start("acceptance", Map.of());
        bench.complete("submitDeliverables");
        testSystem(false);
        bench.complete("verifyControls");
        assertThat(bench.open()).containsExactly("testSystem");
        testSystem(true);
        bench.complete("verifyControls");
        assertThat(bench.open()).containsExactly("approveAcceptance");
        assertThat(bench.walked("correct")).isFalse();
    }

    private void testSystem(boolean proof) {
        bench.complete(
                "testSystem", "securityTestProof", proof, "componentListDelivered", false, "testDataRemoved", true);
    }

    @Test
    void trainingAloneHasNoControlsToVerify() {
        ProcessInstance acceptance = bench.start("acceptance", Map.of("serviceTypes", JSON("[\"顧問訓練\"]")));
        bench.complete("checkServiceResult");
        bench.complete("approveAcceptance", "acceptanceOutcome", "同意驗收");
        assertThat(bench.ended(acceptance)).isTrue();
        assertThat(bench.walked("buildAcceptance")).isFalse();
    }

    @Test
    void closureWaitsUntilEverythingIsConfirmed() {
        bench.finds(count("unconfirmedItems", 1), NOTHING_MISSING);
        ProcessInstance closure = bench.start("closure", Map.of("endReason", "到期"));
        bench.complete("declareHoldings");
        disposal(true, true, true);
        assertThat(bench.told).contains("notifyMissing");
        assertThat(bench.open()).containsExactly("returnAndDelete");

        disposal(true, false, true);
        assertThat(bench.open()).as("a holding was not declared").containsExactly("declareHoldings");
        bench.complete("declareHoldings");
        disposal(false, true, true);
        assertThat(bench.open()).as("only an account is left").containsExactly("closeAccounts");
        assertThat(bench.filed).isEmpty();

        bench.complete("closeAccounts", "accountsClosed", true);
        bench.complete("confirmDisposition");
        bench.complete("confirmBackups", "holdingsComplete", true, "backupsConfirmed", true);
        assertThat(bench.filed).containsExactly("fileClosing");
        assertThat(bench.ended(closure)).isTrue();
    }

    private void disposal(boolean accounts, boolean holdings, boolean backups) {
        bench.complete("returnAndDelete");
        bench.complete("closeAccounts", "accountsClosed", accounts);
        bench.complete("confirmDisposition");
        bench.complete("confirmBackups", "holdingsComplete", holdings, "backupsConfirmed", backups);
    }

    private static Date morning(LocalDate day) {
        return at(day, 9);
    }

    private static Date at(LocalDate day, int hour) {
        return Date.from(
                day.atTime(hour, 0).atZone(java.time.ZoneId.systemDefault()).toInstant());
    }
}
