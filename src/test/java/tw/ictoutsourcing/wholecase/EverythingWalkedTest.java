package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tw.ictoutsourcing.record.RecordCheck;

/**
 * Looks at what all walks together left in their common database, and so runs last: alone it fails. Nothing there is
 * ever cleaned up.
 */
@Order(Integer.MAX_VALUE)
class EverythingWalkedTest extends Walking {

    private static final String TASKS_DONE =
            "select p.business_key_ || ' ' || t.task_def_key_ as task, count(*) as times"
                    + " from act_hi_taskinst t join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_"
                    + " where t.delete_reason_ = 'completed' group by p.business_key_, t.task_def_key_";

    private static final String RECORDS =
            "select case_number || ' ' || element_id as task, count(*) as times from outsourcing_record"
                    + " where element_id in (select task_def_key_ from act_hi_taskinst)"
                    // Made beside a step, not by it.
                    + " and type <> 'variable-change'"
                    // A test removes a deployment with its case; records stay.
                    + " and case_number in (select business_key_ from act_hi_procinst)"
                    + " group by case_number, element_id";

    @Autowired
    RecordCheck records;

    @Test
    void everyElementOfEveryDiagramIsPassedBySomeTest() throws IOException {
        Set<String> elements = elements(FlowNode.class);
        Set<String> missing = new TreeSet<>(elements);
        missing.removeAll(passed());
        assertThat(missing).as("of %d elements", elements.size()).isEmpty();
    }

    @Test
    void everyTaskLeavesExactlyOneRecordEachTimeItIsDone() {
        Set<String> done = counts(TASKS_DONE);
        Set<String> recorded = counts(RECORDS);
        assertThat(done).isNotEmpty();
        assertThat(minus(done, recorded)).as("done, but not so often recorded").isEmpty();
        assertThat(minus(recorded, done)).as("recorded, but not so often done").isEmpty();
    }

    @Test
    void everyUserTaskLeftARecordThatNamesItsClauses() throws IOException {
        Set<String> recorded = new TreeSet<>(
                jdbc.sql("select distinct element_id from outsourcing_record where clauses <> '' and content <> ''")
                        .query(String.class)
                        .list());
        Set<String> missing = elements(UserTask.class).stream()
                .map(task -> task.substring(task.indexOf('/') + 1))
                .filter(task -> !recorded.contains(task))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
        assertThat(recorded).contains("requestReceived", "fileAward", "fileAcceptance", "fileClosing");
    }

    @Test
    void everyDecisionOfTheModelsIsInSomeRecord() {
        List<String> decided = jdbc.sql("select decisions from outsourcing_record where decisions <> '[]'")
                .query(String.class)
                .list();
        List<String> evaluated = jdbc.sql("select distinct dec_def_key_ from act_hi_decinst where act_id_ is not null")
                .query(String.class)
                .list();
        assertThat(evaluated).hasSizeGreaterThan(15);
        assertThat(evaluated).allMatch(key -> decided.stream().anyMatch(text -> text.contains('"' + key + '"')));
    }

    @Test
    void noRecordOfAnyCaseWasChanged() {
        assertThat(records.faults()).isEmpty();
    }

    private Set<String> passed() {
        return new TreeSet<>(jdbc.sql("select distinct proc_def_key_ || '/' || act_id_ from act_hi_actinst"
                        + " where end_time_ is not null"
                        // Of a gateway that waits for events the engine says cancelled, whichever of them came.
                        + " and (act_inst_state_ <> 2 or act_type_ = 'eventBasedGateway')")
                .query(String.class)
                .list());
    }

    private Set<String> counts(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> row.getString("task") + " " + row.getLong("times"))
                .set();
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Set<String> elements(Class<? extends FlowNode> type) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.map(Path::toFile)
                    .filter(file -> file.getName().endsWith(".bpmn"))
                    .map(EverythingWalkedTest::read)
                    .flatMap(model -> ids(model, type).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static BpmnModelInstance read(File file) {
        return Bpmn.readModelFromFile(file);
    }

    private static Collection<String> ids(BpmnModelInstance model, Class<? extends FlowNode> type) {
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        return model.getModelElementsByType(type).stream()
                .map(element -> process + "/" + element.getId())
                .toList();
    }
}
