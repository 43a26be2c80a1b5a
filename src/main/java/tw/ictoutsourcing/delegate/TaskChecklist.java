package tw.ictoutsourcing.delegate;

import java.util.Map;
import tw.ictoutsourcing.checklist.Work;

/**
 * A user task's checklist and what the task does with it.
 *
 * @param properties the task's camunda:properties
 */
public record TaskChecklist(
        String taskId,
        String taskName,
        String caseNumber,
        String checklistId,
        Work work,
        Map<String, String> properties) {}
