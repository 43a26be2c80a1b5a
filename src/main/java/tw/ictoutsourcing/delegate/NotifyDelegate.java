package tw.ictoutsourcing.delegate;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.notification.Message;
import tw.ictoutsourcing.notification.Outbox;
import tw.ictoutsourcing.notification.Templates;

/**
 * {@code ${notify}}: puts a notification into the outbox. Fields: template, to (see {@link Recipients}), and deadlineOf
 * (id of the task whose due date the text names; may be empty).
 */
@Component("notify")
@Scope("prototype")
class NotifyDelegate implements JavaDelegate {

    private final Recipients recipients;
    private final Templates templates;
    private final MailFacts facts;
    private final Outbox outbox;
    private Expression template;
    private Expression to;
    private Expression deadlineOf;

    NotifyDelegate(Recipients recipients, Templates templates, MailFacts facts, Outbox outbox) {
        this.recipients = recipients;
        this.templates = templates;
        this.facts = facts;
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String name = Reading.field(template, execution);
        if (name == null) {
            throw new IllegalArgumentException("「寄送通知」未填通知範本（template）：" + execution.getCurrentActivityId() + "。");
        }
        Templates.Text text = templates.write(name, facts.of(execution, Reading.field(deadlineOf, execution)));
        List<Message> messages = recipients.of(Reading.field(to, execution)).stream()
                .map(circle -> new Message(
                        Reading.caseNumber(execution),
                        circle.mails(),
                        circle.label(),
                        name,
                        text.subject(),
                        text.body()))
                .toList();
        List<String> ids = outbox.post(messages);
        for (int i = 0; i < ids.size(); i++) {
            if (outbox.sendable(messages.get(i))) {
                NotificationJob.schedule(execution, ids.get(i));
            }
        }
    }
}
