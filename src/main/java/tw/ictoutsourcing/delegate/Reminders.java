package tw.ictoutsourcing.delegate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.notification.Message;
import tw.ictoutsourcing.notification.Outbox;
import tw.ictoutsourcing.notification.Templates;
import tw.ictoutsourcing.record.Decided;
import tw.ictoutsourcing.record.RecordBook;
import tw.ictoutsourcing.record.RecordEntry;

/** Puts reminders into the outbox, and keeps a record of each escalation in the case. */
@Component
class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final String PERFORMER = "承辦人";
    private static final String UNIT = "需求單位";
    /** Who else is told, by the names that the table uses. */
    private static final Map<String, String> GROUPS =
            Map.of("權責主管", "group:approver", "IMS推動小組", "group:ims-team", "資安長", "group:ciso", "管理階層", "group:manager");

    private final Recipients recipients;
    private final Templates templates;
    private final MailFacts facts;
    private final Outbox outbox;
    private final RecordBook book;

    Reminders(Recipients recipients, Templates templates, MailFacts facts, Outbox outbox, RecordBook book) {
        this.recipients = recipients;
        this.templates = templates;
        this.facts = facts;
        this.outbox = outbox;
        this.book = book;
    }

    Round round(DelegateExecution execution) {
        return new Round(execution);
    }

    /** One round: looks up each group and person once. */
    class Round {

        private final DelegateExecution execution;
        private final Map<String, List<Recipients.Circle>> circles = new HashMap<>();
        private final List<Message> messages = new ArrayList<>();

        Round(DelegateExecution execution) {
            this.execution = execution;
        }

        /** @param daysLate negative before the due day */
        void tell(DueTask task, List<ReminderLadder.Rung> rungs, int daysLate) {
            Map<String, Object> values = values(task, daysLate);
            for (ReminderLadder.Rung rung : rungs) {
                Templates.Text text = templates.write(rung.template(), MailFacts.of(values));
                for (Recipients.Circle circle : circles(to(rung.recipient(), task))) {
                    messages.add(new Message(
                            task.line().caseNumber(),
                            circle.mails(),
                            circle.label(),
                            rung.template(),
                            text.subject(),
                            text.body()));
                }
            }
            List<ReminderLadder.Rung> escalations =
                    rungs.stream().filter(ReminderLadder.Rung::escalates).toList();
            if (!escalations.isEmpty() && task.line().registered() != null) {
                record(task, escalations, daysLate);
            }
        }

        /** All at once: a round on a bad day has hundreds. */
        void send() {
            List<String> ids = messages.isEmpty() ? List.of() : outbox.post(messages);
            for (int i = 0; i < ids.size(); i++) {
                if (outbox.sendable(messages.get(i))) {
                    NotificationJob.schedule(execution, ids.get(i));
                }
            }
        }

        private List<Recipients.Circle> circles(String to) {
            return circles.computeIfAbsent(to, key -> {
                try {
                    return recipients.of(key);
                } catch (IllegalArgumentException e) {
                    // An account that is gone must not keep everybody else's reminders back.
                    LOG.warn("提醒無法寄給 {}：{}", key, e.getMessage());
                    return recipients.of(GROUPS.get("IMS推動小組"));
                }
            });
        }

        private void record(DueTask task, List<ReminderLadder.Rung> rungs, int daysLate) {
            DueTask.Line line = task.line();
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("工作", line.name());
            content.put("期限", line.due().toString());
            content.put("逾期天數", daysLate);
            content.put("承辦", String.valueOf(task.performer()));
            content.put(
                    "通報對象", rungs.stream().map(ReminderLadder.Rung::recipient).toList());
            book.append(new RecordEntry(
                    line.caseNumber(),
                    line.procedure(),
                    "escalation",
                    "逾期通報：" + line.name(),
                    content,
                    null,
                    execution.getCurrentActivityId(),
                    List.of("WRATB-3.6.1")));
            book.decided(
                    line.caseNumber(),
                    new Decided(
                            "reminder-ladder",
                            rungs.get(0).version(),
                            rungs.stream().map(ReminderLadder.Rung::ruleId).toList()));
        }
    }

    private Map<String, Object> values(DueTask task, int daysLate) {
        Map<String, Object> values = new HashMap<>();
        values.put("caseNumber", task.line().caseNumber());
        values.put("title", task.line().title());
        values.put("taskName", task.line().name());
        values.put("deadline", task.line().due().toString());
        values.put("daysLeft", -daysLate);
        values.put("daysLate", daysLate);
        values.put("link", facts.link(task.line().caseNumber()));
        return values;
    }

    private static String to(String notify, DueTask task) {
        String to =
                switch (notify) {
                    case PERFORMER -> task.performer();
                    case UNIT ->
                        task.line().unitGroup() == null
                                ? null
                                : "group:" + task.line().unitGroup();
                    default -> GROUPS.get(notify);
                };
        if (to == null && !List.of(PERFORMER, UNIT).contains(notify)) {
            throw new IllegalStateException("決策表「reminder-ladder」的通知對象「" + notify + "」不認得；可用：承辦人、需求單位、"
                    + String.join("、", GROUPS.keySet()) + "。");
        }
        return to == null ? GROUPS.get("IMS推動小組") : to;
    }
}
