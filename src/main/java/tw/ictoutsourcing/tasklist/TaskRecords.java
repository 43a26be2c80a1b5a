package tw.ictoutsourcing.tasklist;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.AgencyYear;
import tw.ictoutsourcing.checklist.EvidenceStore;
import tw.ictoutsourcing.delegate.CaseOfTask;
import tw.ictoutsourcing.record.CaseRecords;
import tw.ictoutsourcing.record.Proof;

/** What a task's case has on record: who judges a case reads what others wrote and attached before. */
@Component
class TaskRecords {

    private final TaskService tasks;
    private final TaskAccess access;
    private final CaseOfTask cases;
    private final CaseRecords records;
    private final EvidenceStore evidence;
    private final RecordWords words;

    TaskRecords(
            TaskService tasks,
            TaskAccess access,
            CaseOfTask cases,
            CaseRecords records,
            EvidenceStore evidence,
            RecordWords words) {
        this.tasks = tasks;
        this.access = access;
        this.cases = cases;
        this.records = records;
        this.evidence = evidence;
        this.words = words;
    }

    /**
     * @param note why there is nothing to read; null if there is
     * @param files those that this user may open
     * @param labels of names that a record has as they are in the product
     */
    record Page(String note, List<Shown> records, List<Map<String, Object>> files, Map<String, String> labels) {}

    /** @param content JSON; null if it was disposed of */
    record Shown(
            int sequence, String formCode, String title, String actor, OffsetDateTime recordedAt, String content) {}

    /** @throws Refusal if the user may not see the task */
    Page of(String taskId) {
        Task task =
                taskId == null ? null : tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw Refusal.notFound();
        }
        if (access.isVendor()) {
            return nothing("案件紀錄只供機關人員查閱。");
        }
        return cases.numberOf(task)
                // A year's number gathers what concerns many cases and people, e.g. who deputises for whom.
                .filter(Predicate.not(AgencyYear::isNumber))
                .map(this::ofCase)
                .orElseGet(() -> nothing("這項工作不屬於單一案件，沒有案件紀錄。"));
    }

    private Page ofCase(String caseNumber) {
        List<Proof> proofs = records.of(caseNumber);
        Map<String, String> names = words.names(proofs);
        return new Page(
                null,
                proofs.stream()
                        .sorted(Comparator.comparing(Proof::sequence).reversed())
                        .map(proof -> shown(proof, names))
                        .toList(),
                access.mayReadEvidenceOf(caseNumber)
                        ? evidence.ofCase(caseNumber).stream()
                                .map(ChecklistView::file)
                                .toList()
                        : List.of(),
                words.labels());
    }

    private static Shown shown(Proof proof, Map<String, String> names) {
        return new Shown(
                proof.sequence(),
                proof.formCode(),
                proof.title(),
                proof.actor() == null ? "系統" : names.getOrDefault(proof.actor(), proof.actor()),
                proof.recordedAt(),
                proof.disposed() ? null : proof.content());
    }

    private static Page nothing(String note) {
        return new Page(note, List.of(), List.of(), Map.of());
    }
}
