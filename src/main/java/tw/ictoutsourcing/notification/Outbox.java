package tw.ictoutsourcing.notification;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient jdbc;
    private final ObjectProvider<JavaMailSender> mail;

    Outbox(JdbcClient jdbc, ObjectProvider<JavaMailSender> mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    /** Adds a notification. @return its id */
    public String post(Message message) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into notification (notification_id, case_number, recipient_label, recipients, template, subject,"
                                + " body, status, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        message.caseNumber(),
                        message.recipient(),
                        String.join(",", message.to()),
                        message.template(),
                        message.subject(),
                        message.body(),
                        statusOf(message),
                        OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        return id;
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
