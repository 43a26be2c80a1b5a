package tw.ictoutsourcing.tasklist;

import jakarta.ws.rs.core.Response;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.checklist.ChecklistGuard;
import tw.ictoutsourcing.checklist.ChecklistRows;
import tw.ictoutsourcing.checklist.Checklists;
import tw.ictoutsourcing.checklist.Evidence;
import tw.ictoutsourcing.checklist.EvidenceStore;

/** Where the JAX-RS resources meet the beans. */
@Component
class ChecklistResources {

    final TaskAccess access;
    final Checklists checklists;
    final ChecklistRows rows;
    final ChecklistGuard guard;
    final EvidenceStore evidence;

    ChecklistResources(
            TaskAccess access,
            Checklists checklists,
            ChecklistRows rows,
            ChecklistGuard guard,
            EvidenceStore evidence) {
        this.access = access;
        this.checklists = checklists;
        this.rows = rows;
        this.guard = guard;
        this.evidence = evidence;
    }

    ChecklistResource task(String taskId) {
        return new ChecklistResource(this, access.open(taskId));
    }

    Response evidenceForAgency(String evidenceId) {
        Evidence file = evidence.require(evidenceId);
        access.requireAgencyOf(checklists.caseNumberOf(file.itemId()));
        return EvidenceResponse.of(evidence, file);
    }
}
