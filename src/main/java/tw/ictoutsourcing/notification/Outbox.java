package tw.ictoutsourcing.notification;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Keeps every notification, in the caller's transaction; whether and when it was sent is in its status. */
@Component
public class Outbox {

    /** Will be sent by a job. */
    public static final String WAITING = "待寄";
    /** No mail server is configured: visible here only. */
    public static final String UNCONFIGURED = "待設定";
    /** Nobody of the circle has a mail address: visible here only. */
    public static final String UNADDRESSED = "無收件地址";
    /** Handed to the mail server. */
    public static final String SENT = "已寄出";

    private final JdbcTemplate jdbc;
    private final ObjectProvider<JavaMailSender> mail;

    Outbox(JdbcTemplate jdbc, ObjectProvider<JavaMailSender> mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    /** Adds notifications. @return their ids, in the same order */
    public List<String> post(List<Message> messages) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        List<Object[]> rows = messages.stream()
                .map(message -> new Object[] {
                    UUID.randomUUID().toString(),
                    message.caseNumber(),
                    message.recipient(),
                    String.join(",", message.to()),
                    message.template(),
                    message.subject(),
                    message.body(),
                    statusOf(message),
                    now
                })
                .toList();
        jdbc.batchUpdate(
                "insert into notification (notification_id, case_number, recipient_label, recipients, template, subject,"
                        + " body, status, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        return rows.stream().map(row -> (String) row[0]).toList();
    }

    /** Whether a message like this can be sent at all, and so needs a job. */
    public boolean sendable(Message message) {
        return WAITING.equals(statusOf(message));
    }

    private String statusOf(Message message) {
        if (message.to().isEmpty()) {
            return UNADDRESSED;
        }
        return mail.getIfAvailable() == null ? UNCONFIGURED : WAITING;
    }
}
