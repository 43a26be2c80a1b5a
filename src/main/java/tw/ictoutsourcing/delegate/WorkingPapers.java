package tw.ictoutsourcing.delegate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.checklist.Checklists;
import tw.ictoutsourcing.record.Disposals;

/** What lies beside the records of a case and goes with them: lists and evidence, form values, mail, the engine's history. */
@Component
class WorkingPapers {

    private static final Pattern CHECKLIST = Pattern.compile("\"checklistId\":\"([^\"]+)\"");

    private final JdbcClient jdbc;
    private final Checklists checklists;
    private final Disposals disposals;

    WorkingPapers(JdbcClient jdbc, Checklists checklists, Disposals disposals) {
        this.jdbc = jdbc;
        this.checklists = checklists;
        this.disposals = disposals;
    }

    /** @param gone what the disposed records held */
    void remove(String caseNumber, List<Disposals.Disposed> gone) {
        gone.forEach(record -> removeBeside(caseNumber, record));
        if (disposals.isEmpty(caseNumber)) {
            removeRest(caseNumber);
        }
    }

    private void removeBeside(String caseNumber, Disposals.Disposed record) {
        Matcher list = CHECKLIST.matcher(record.content());
        while (list.find()) {
            // A list stays as long as a record that must be kept shows it, too.
            if (!disposals.isNamed(caseNumber, list.group(1))) {
                checklists.remove(list.group(1));
            }
        }
        jdbc.sql("delete from form_value where case_number = ? and task_key = ? and not exists (select 1 from"
                        + " record_retention r where r.case_number = form_value.case_number and r.element_id = task_key"
                        + " and r.disposed_on is null)")
                .params(caseNumber, record.elementId())
                .update();
    }

    private void removeRest(String caseNumber) {
        jdbc.sql("select id from checklist where case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .list()
                .forEach(checklists::remove);
        jdbc.sql("delete from form_value where case_number = ?")
                .param(caseNumber)
                .update();
        jdbc.sql("delete from notification where case_number = ?")
                .param(caseNumber)
                .update();
        removeHistory(caseNumber);
    }

    /** The engine never cleans it up by itself, so that nothing goes before the records do. */
    private static void removeHistory(String caseNumber) {
        HistoryService history = Context.getProcessEngineConfiguration().getHistoryService();
        Context.getCommandContext().runWithoutAuthorization(() -> {
            List<String> instances = history
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .finished()
                    .unlimitedList()
                    .stream()
                    .map(HistoricProcessInstance::getId)
                    .toList();
            if (!instances.isEmpty()) {
                history.deleteHistoricProcessInstancesIfExists(instances);
            }
            return null;
        });
    }
}
