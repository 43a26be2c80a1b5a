package tw.ictoutsourcing.notification;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Notifications that were written while no mail server was configured. */
@Component
public class Unsent {

    private final JdbcClient jdbc;
    private final ObjectProvider<JavaMailSender> mail;

    Unsent(JdbcClient jdbc, ObjectProvider<JavaMailSender> mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    /**
     * Lets them be sent, if there is a mail server now; must run in the transaction that makes their jobs.
     *
     * @return their ids, oldest first; each is returned once, however many nodes ask
     */
    public List<String> release() {
        if (mail.getIfAvailable() == null) {
            return List.of();
        }
        List<String> ids = jdbc.sql("select notification_id from notification where status = ?"
                        + " order by created_at, notification_id for update")
                .param(Outbox.UNCONFIGURED)
                .query(String.class)
                .list();
        if (!ids.isEmpty()) {
            jdbc.sql("update notification set status = :status where notification_id in (:ids)")
                    .param("status", Outbox.WAITING)
                    .param("ids", ids)
                    .update();
        }
        return ids;
    }
}
