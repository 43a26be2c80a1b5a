package tw.ictoutsourcing.tasklist;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.CaseException;
import tw.ictoutsourcing.casefile.CaseExceptions;
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
    private final CaseExceptions exceptions;

    ChecklistResources(
            TaskAccess access,
            Checklists checklists,
            ChecklistRows rows,
            ChecklistGuard guard,
            EvidenceStore evidence,
            CaseExceptions exceptions) {
        this.access = access;
        this.checklists = checklists;
        this.rows = rows;
        this.guard = guard;
        this.evidence = evidence;
        this.exceptions = exceptions;
    }

    ChecklistResource task(String taskId) {
        return new ChecklistResource(this, access.open(taskId));
    }

    /** Requirements of a case that are met otherwise for a time: code to last day, ISO. */
    Map<String, String> exceptionsOf(String caseNumber) {
        return exceptions.inForce(caseNumber).stream()
                .collect(Collectors.toMap(
                        CaseException::code, one -> one.validUntil().toString(), (first, last) -> last));
    }

    Response evidenceForAgency(String evidenceId) {
        Evidence file = evidence.require(evidenceId);
        access.requireAgencyOf(checklists.caseNumberOf(file.itemId()));
        return EvidenceResponse.of(evidence, file);
    }
}
