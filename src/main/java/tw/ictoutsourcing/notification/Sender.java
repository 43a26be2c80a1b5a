package tw.ictoutsourcing.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends a notification of the outbox once, however often it is asked to. */
@Component
public class Sender {

    private final JdbcClient jdbc;
    private final ObjectProvider<JavaMailSender> mail;
    private final String from;

    Sender(
            JdbcClient jdbc,
            ObjectProvider<JavaMailSender> mail,
            @Value("${outsourcing.notification.from:no-reply@localhost}") String from) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.from = from;
    }

    /**
     * Sends it if it still waits. Must run in a transaction that ends after the mail server has accepted the mail.
     *
     * @throws org.springframework.mail.MailException if the mail server does not accept it; the outbox then stays as it is
     */
    public void send(String notificationId) {
        Map<String, Object> row = jdbc
                .sql("select * from notification where notification_id = ? for update")
                .param(notificationId)
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("寄件匣查無通知：" + notificationId));
        if (!Outbox.WAITING.equals(row.get("status"))) {
            return;
        }
        JavaMailSender server = mail.getIfAvailable();
        if (server == null) {
            mark(notificationId, Outbox.UNCONFIGURED, null);
            return;
        }
        // Marked before sending: a failing update must not follow a mail that is out already.
        mark(notificationId, Outbox.SENT, OffsetDateTime.now(ZoneOffset.UTC));
        server.send(mimeMessage(server, notificationId, row));
    }

    private MimeMessage mimeMessage(JavaMailSender server, String id, Map<String, Object> row) {
        try {
            MimeMessage message = server.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(from);
            helper.setTo(row.get("recipients").toString().split(","));
            helper.setSubject(row.get("subject").toString());
            helper.setText(row.get("body").toString());
            // The same for every attempt: should one be repeated after all, mail servers recognise it.
            message.setHeader("Message-ID", "<" + id + "@outsourcing>");
            return message;
        } catch (MessagingException e) {
            throw new MailParseException("通知 " + id + " 無法組成郵件：" + e.getMessage(), e);
        }
    }

    private void mark(String id, String status, OffsetDateTime sentAt) {
        jdbc.sql("update notification set status = ?, sent_at = ? where notification_id = ?")
                .params(status, sentAt, id)
                .update();
    }
}
