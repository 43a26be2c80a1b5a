package tw.ictoutsourcing.delegate;

import java.util.List;
import java.util.Map;
import tw.ictoutsourcing.engine.border.Submission;

/** What the border asks about the checklist of a task (property {@code checklistMode}). */
interface BorderChecklist {

    /** What is missing before the list may be sent, in Chinese; empty if nothing. */
    List<String> missing(String checklistId, Submission submission);

    /** The list as it goes into the record. */
    Map<String, Object> content(String checklistId);

    /** Variables that follow from the list's rows, e.g. {@code vendors}; empty if none. */
    Map<String, Object> variables(String checklistId, Submission submission);
}
