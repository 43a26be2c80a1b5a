package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An incident from its report to its end, by a clock that the tests move. */
class IncidentTest extends Walking {

    private static final String VENDOR = "vendor-a1";

    @BeforeEach
    void contractRuns() {
        request(CAMPUS);
        walk.until("superviseContract");
        walk.fire("contractStarts");
        at("2027-03-01T17:50");
    }

    @Test
    void vendorThatNotifiesWithin59MinutesIsOnTime() {
        reported(59);
        assertThat(outcomes()).containsExactly("廠商通知準時");
    }

    @Test
    void vendorThatNotifiesAfter61MinutesIsLateAndTheRecordSaysSo() {
        reported(61);
        assertThat(outcomes()).containsExactly("廠商通知逾時");
        assertThat(clockRecords().get(0))
                .contains("2027-03-01T16:49:00", "2027-03-01T17:49:00", "NFU-5.9.2")
                .contains("結果");
    }

    @Test
    void agencyIsWarnedBeforeItsHourIsOverAndItsSuperiorsAreToldAtTheMinute() {
        reported(10);
        assertThat(due("warningDue")).contains(in(40));
        walk.fire("warningDue");
        assertThat(subjects("incident-clock-warning"))
                .as("of one clock only")
                .isNotEmpty()
                .allMatch(one -> one.contains("機關通報"));
        assertThat(told("incident-clock-warning").get(0).get("subject").toString())
                .contains("機關通報")
                .contains("116/03/01 18:50");
        assertThat(due("deadlineReached")).contains(in(20));
        walk.fire("deadlineReached");
        assertThat(told("incident-clock-overdue")).isNotEmpty();
        assertThat(due("deadlineReached")).as("told again a day later").contains(in(24 * 60));
    }

    @Test
    void reportAfter59MinutesIsOnTimeAndAfter61Late() {
        reported(10);
        walk.usual("gradeIncident");
        later(59);
        walk.usual("reportIncident");
        assertThat(outcomes()).contains("機關通報準時").doesNotContain("機關通報逾時");
        reported(10);
        walk.usual("gradeIncident");
        later(61);
        walk.usual("reportIncident");
        assertThat(outcomes()).contains("機關通報逾時");
        assertThat(told()).doesNotContain("incident-clock-overdue");
    }

    @Test
    void higherLevelShortensReviewAndControlAndTheirTimersAreSetAnew() {
        reported(10);
        Date known = ClockUtil.getCurrentTime();
        walk.usual("gradeIncident").usual("reportIncident");
        assertThat(clock("REVIEW")).isEqualTo(after(known, 8 * 60));
        assertThat(clock("CONTROL")).isEqualTo(after(known, 72 * 60));
        assertThat(walk.open("reviewIncident").task().getDueDate()).isEqualTo(after(known, 8 * 60));
        later(30);
        reviewChangesLevel("核心系統中斷");
        grade("3");
        assertThat(clock("CONTROL")).as("from knowledge").isEqualTo(after(known, 36 * 60));
        assertThat(clock("AGENCY_REPORT")).as("again, from the change").isEqualTo(in(60));
        assertThat(due("warningDue")).contains(after(known, 24 * 60), in(40));
        later(20);
        walk.usual("reportIncident");
        assertThat(clock("REVIEW")).as("two hours from the new report").isEqualTo(in(120));
        walk.usual("reviewIncident");
        assertThat(outcomes()).contains("審核準時", "機關通報準時");
        walk.usual("confirmControl");
        assertThat(clock("FINAL_REPORT")).as("a month from recovery").isEqualTo(in(30 * 24 * 60));
    }

    @Test
    void damageNotControlledInTimeIsToldThoughNobodyHasGradedYet() {
        reported(10);
        at("2027-03-04T17:49");
        while (due("deadlineReached").stream().anyMatch(date -> date.before(ClockUtil.getCurrentTime()))
                || due("warningDue").stream().anyMatch(date -> date.before(ClockUtil.getCurrentTime()))) {
            walk.fire(walk.waitsFor("warningDue") && !due("warningDue").isEmpty() ? "warningDue" : "deadlineReached");
        }
        assertThat(subjects("incident-clock-overdue")).noneMatch(subject -> subject.contains("損害控制"));
        assertThat(due("deadlineReached")).contains(in(1));
        while (subjects("incident-clock-overdue").stream().noneMatch(subject -> subject.contains("損害控制"))) {
            walk.fire("deadlineReached");
        }
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(in(0)).isBeforeOrEqualTo(date("2027-03-04T17:50"));
    }

    @Test
    void seriousIncidentStartsOneSpecialAuditOfTheCaseAndAMinorOneNone() {
        reported(10);
        walk.usual("gradeIncident").usual("reportIncident");
        assertThat(walk.open()).doesNotContain("planAudit");
        reviewChangesLevel("核心系統中斷");
        grade("4");
        assertThat(walk.open("planAudit").shown()).containsEntry("auditKind", "專案");
        walk.usual("reportIncident");
        reviewChangesLevel("降為三級");
        grade("3");
        assertThat(walk.open().stream().filter("planAudit"::equals)).hasSize(1);
        walk.usual("planAudit").usual("answerAudit").usual("conductAudit").usual("reportAudit");
        assertThat(walk.walked()).contains("security-incident/specialAuditDone");
    }

    @Test
    void nothingIsRestartedWhileEvidenceIsHeld() {
        walk.beside("security-incident", VENDOR, with(report(10), "legalAction", true));
        walk.usual("respondIncident").usual("containDamage");
        assertThat(walk.open()).contains("collectEvidence").doesNotContain("restartService");
        assertThatThrownBy(() -> walk.open("collectEvidence").send()).hasMessageContaining("涉案設備");
        walk.usual("collectEvidence");
        walk.open("releaseHold").send("holdOutcome", "繼續蒐證", "holdReason", "缺少記憶體映像");
        assertThat(walk.open()).contains("collectEvidence").doesNotContain("restartService");
        walk.usual("collectEvidence").usual("releaseHold");
        assertThat(walk.open()).contains("restartService");
        walk.usual("restartService");
        assertThat(walk.walked())
                .contains("incident-recovery/serviceRuns")
                .doesNotContain("incident-recovery/evidenceHeld");
    }

    @Test
    void legalActionFlaggedLaterTakesTheRestartBackUntilEvidenceIsCollected() {
        reported(10);
        walk.usual("respondIncident").usual("containDamage");
        assertThat(walk.open()).contains("restartService");
        walk.open("gradeIncident")
                .send(
                        "incidentConfirmed",
                        "是資安事件",
                        "incidentLevel",
                        "2",
                        "knownAt",
                        UsualWork.now(),
                        "gradeReason",
                        "疑似內部人員所為",
                        "legalAction",
                        true);
        assertThat(walk.open()).contains("collectEvidence").doesNotContain("restartService");
        walk.usual("collectEvidence").usual("releaseHold").usual("restartService");
        assertThat(walk.walked()).contains("incident-recovery/evidenceHeld", "incident-recovery/serviceRuns");
    }

    @Test
    void whatIsNoIncidentEndsAtOnceAndLeavesItsReason() {
        reported(10);
        walk.open("gradeIncident").send("incidentConfirmed", "不是資安事件", "gradeReason", "排程備份造成的連線中斷");
        assertThat(walk.open()).containsExactly("superviseContract");
        assertThat(walk.waitsFor("warningDue")).isFalse();
        assertThat(status()).isEqualTo("非資安事件");
        assertThat(walk.walked())
                .contains("security-incident/notIncident")
                .doesNotContain("security-incident/reportIncident");
        assertThat(recorded("gradeIncident").get(0)).contains("排程備份");
    }

    @Test
    void incidentIsClosedAfterReviewReportAndFindingsAreCorrected() {
        reported(10);
        walk.usual("respondIncident").usual("containDamage").usual("restartService");
        walk.usual("gradeIncident").usual("reportIncident").usual("reviewIncident");
        walk.open("confirmControl").send("incidentMove", "變更等級", "controlSummary", "影響比原先大");
        walk.usual("gradeIncident")
                .usual("reportIncident")
                .usual("reviewIncident")
                .usual("confirmControl");
        walk.usual("submitReview");
        walk.open("acceptReview").send("reviewReportOutcome", "退回補正", "reviewReportOpinion", "根因不明");
        walk.usual("submitReview").usual("acceptReview");
        walk.open("checkIncident")
                .first("result", "不符合", "remark", "沒有留存處理紀錄")
                .rest("result", "符合")
                .send();
        walk.usual("reportOutcome");
        assertThat(outcomes()).contains("改善報告準時");
        assertThat(walk.waitsFor("warningDue"))
                .as("nothing is watched any more")
                .isFalse();
        walk.usual("proposeCorrection")
                .usual("acceptPlan")
                .usual("carryOutCorrection")
                .usual("recheckCorrection");
        assertThat(walk.open()).doesNotContain("proposeCorrection");
        assertThat(status()).isEqualTo("已結案");
        assertThat(walk.walked())
                .contains(
                        "security-incident/incidentClosed",
                        "security-incident/clocksWatched",
                        "security-incident/correct")
                .doesNotContain("security-incident/notIncident", "security-incident/specialAudit");
        assertThat(told()).contains("incident-concluded");
    }

    @Test
    void timesInTheFutureOrInTheWrongOrderAreRefusedAndNothingBegins() {
        assertRefused(with(report(10), "foundAt", ago(-1)), "「廠商發現時間」", "不得晚於現在");
        assertRefused(with(report(10), "notifiedAt", ago(30)), "「廠商通知時間」", "不得早於「廠商發現時間」");
        assertRefused(with(report(10), "foundAt", "昨天下午"), "「廠商發現時間」", "須為日期與時間");
        assertRefused(with(report(10), "foundAt", null), "「廠商發現時間」為必填");
        assertRefused(with(report(10), "incidentLevel", "5"), "「初步判斷的等級」");
        assertThat(jdbc.sql("select count(*) from security_incident where case_number = ?")
                        .param(walk.caseNumber())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(walk.open()).containsExactly("superviseContract");
    }

    @Test
    void wrongTimesLaterOnAreRefusedTooAndTheTaskStaysOpen() {
        reported(10);
        walk.usual("gradeIncident");
        assertThatThrownBy(() -> walk.open("reportIncident")
                        .send("reportedAt", ago(15), "reportNumber", "N-1", "reportContents", List.of("機關名稱")))
                .hasMessageContaining("「通報時間」")
                .hasMessageContaining("不得早於「機關知悉時間」");
        assertThat(walk.open()).contains("reportIncident");
        walk.usual("reportIncident");
        assertThatThrownBy(() -> walk.open("reviewIncident")
                        .send("incidentMove", "同意等級", "reviewedAt", ago(-5), "reviewAuthority", "主管機關"))
                .hasMessageContaining("「審核完成時間」")
                .hasMessageContaining("不得晚於現在");
    }

    @Test
    void agencyMayReportWhatItFoundItselfAndTheVendorsClockDoesNotRun() {
        Map<String, Object> found = with(report(10), "incidentTrigger", "機關自行發現", "foundAt", null, "knownAt", ago(5));
        walk.beside("security-incident", "ims1", found);
        assertThat(clock("AGENCY_REPORT")).isEqualTo(in(55));
        assertThat(clock("VENDOR_NOTICE")).isNull();
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void messageReportsAnIncidentLikeTheForm() {
        walk.besideByMessage("security-incident", VENDOR, report(20));
        assertThat(walk.open()).contains("gradeIncident", "respondIncident", "containDamage");
        assertThat(outcomes()).containsExactly("廠商通知準時");
        assertThat(walk.walked()).contains("security-incident/incidentByMessage");
    }

    @Test
    void minorIncidentMakesTheNextAuditDueAtOnceAndAfterItTheUsualIntervalRunsAgain() {
        assertThat(due("auditDue")).containsExactly(date("2028-01-01T09:00"));
        reported(10);
        walk.usual("gradeIncident").usual("reportIncident");
        assertThat(due("auditDue")).as("no months after the last audit").containsExactly(date("2027-01-01T09:00"));
        walk.fire("auditDue");
        assertThat(walk.open("planAudit").shown())
                .containsEntry("auditKind", "專案")
                .containsEntry("auditMethod", "專案稽核");
        assertThat(sinceLastAudit()).isFalse();
        walk.usual("planAudit").usual("answerAudit").usual("conductAudit").usual("reportAudit");
        assertThat(due("auditDue")).containsExactly(date("2028-03-01T09:00"));
        assertThat(walk.walked()).contains("contract-audits/auditNeeded");
    }

    @Test
    void seriousIncidentHasItsOwnAuditAndLeavesTheIntervalAlone() {
        reported(10);
        grade("3");
        assertThatThrownBy(() -> walk.open("reportIncident")
                        .send("reportedAt", UsualWork.now(), "reportNumber", "N-1", "reportContents", List.of("機關名稱")))
                .hasMessageContaining("「已報告資安長並召開會議」");
        walk.usual("reportIncident");
        assertThat(walk.open().stream().filter("planAudit"::equals)).hasSize(1);
        assertThat(due("auditDue")).containsExactly(date("2028-01-01T09:00"));
    }

    private boolean sinceLastAudit() {
        return beans.getBean(tw.ictoutsourcing.delegate.Standing.class).incidentSinceLastAudit(walk.caseNumber());
    }

    private void assertRefused(Map<String, Object> report, String... told) {
        assertThatThrownBy(() -> walk.beside("security-incident", VENDOR, report))
                .hasMessageContainingAll(told);
    }

    private void reported(int minutesAfterFinding) {
        walk.beside("security-incident", VENDOR, report(minutesAfterFinding));
    }

    private void reviewChangesLevel(String why) {
        walk.open("reviewIncident")
                .send(
                        "incidentMove",
                        "變更等級",
                        "reviewedAt",
                        UsualWork.now(),
                        "reviewAuthority",
                        "主管機關",
                        "reviewNote",
                        why);
    }

    private void grade(String level) {
        walk.open("gradeIncident")
                .send(
                        "incidentConfirmed",
                        "是資安事件",
                        "incidentLevel",
                        level,
                        "knownAt",
                        walk.open("gradeIncident").shown().get("knownAt"),
                        "gradeReason",
                        "依影響重新判定");
    }

    static Map<String, Object> report(int minutesAfterFinding) {
        return Values.of(
                "incidentTrigger",
                "承接業務",
                "foundAt",
                ago(minutesAfterFinding),
                "incidentLevel",
                "2",
                "incidentSituation",
                "網站遭置換首頁",
                "incidentMeasures",
                "切斷對外連線",
                "incidentContact",
                "王大明 0900-000000");
    }

    private static Map<String, Object> with(Map<String, Object> report, Object... pairs) {
        report.putAll(Values.of(pairs));
        report.values().removeIf(value -> value == null);
        return report;
    }

    /** What was found of the deadlines that were met so far, in order. */
    private List<String> outcomes() {
        return jdbc
                .sql("select title from outsourcing_record where case_number = ? and type = 'incident-clock'"
                        + " order by sequence_no")
                .param(walk.caseNumber())
                .query(String.class)
                .list()
                .stream()
                .map(title -> title.replace("事件時限：", ""))
                .toList();
    }

    private List<String> clockRecords() {
        return jdbc.sql("select content from outsourcing_record where case_number = ? and type = 'incident-clock'"
                        + " order by sequence_no")
                .param(walk.caseNumber())
                .query(String.class)
                .list();
    }

    private List<String> subjects(String template) {
        return told(template).stream().map(row -> row.get("subject").toString()).toList();
    }

    private String status() {
        return jdbc.sql("select status from security_incident where case_number = ?")
                .param(walk.caseNumber())
                .query(String.class)
                .single();
    }

    /** The deadline of the case's latest incident; null while it does not run. */
    private Date clock(String kind) {
        OffsetDateTime due = (OffsetDateTime) jdbc.sql("select due_at from incident_clock where kind = ?"
                        + " and incident_number like ? order by incident_number desc")
                .params(kind, walk.caseNumber() + "%")
                .query()
                .listOfRows()
                .get(0)
                .get("due_at");
        return due == null ? null : Date.from(due.toInstant());
    }

    /** When the timers of an element fire. */
    private List<Date> due(String element) {
        return jdbc
                .sql("select j.duedate_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_"
                        + " join act_ru_execution e on e.id_ = j.process_instance_id_"
                        + " where d.act_id_ = ? and e.business_key_ = ? order by j.duedate_")
                .params(element, walk.caseNumber())
                .query(Timestamp.class)
                .list()
                .stream()
                .map(time -> new Date(time.getTime()))
                .toList();
    }

    private static void at(String time) {
        ClockUtil.setCurrentTime(date(time));
    }

    private static Date date(String time) {
        return Date.from(
                LocalDateTime.parse(time).atZone(ZoneId.systemDefault()).toInstant());
    }

    private static void later(int minutes) {
        ClockUtil.setCurrentTime(in(minutes));
    }

    private static Date in(int minutes) {
        return after(ClockUtil.getCurrentTime(), minutes);
    }

    private static Date after(Date from, int minutes) {
        return Date.from(from.toInstant().plus(Duration.ofMinutes(minutes)));
    }

    private static String ago(int minutes) {
        return OffsetDateTime.ofInstant(in(-minutes).toInstant(), ZoneId.systemDefault())
                .toString();
    }
}
