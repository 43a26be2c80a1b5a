package tw.ictoutsourcing.delegate;

/** What a task list shows of a case, in this order; null where it is not known (yet), or not for the task's people. */
public record CaseOnCard(String caseNumber, String title, String vendorName, String protectionLevel) {}
