package tw.ictoutsourcing.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tw.ictoutsourcing.casefile.CaseRegister;

/** What must be kept whatever its period says, because of a dispute, an investigation or a lawsuit. */
@Component
@Transactional
public class LegalHolds {

    private static final String STANDING = " from legal_hold where case_number = ? and lifted_at is null"
            + " and coalesce(sequence_no, 0) = coalesce(cast(? as integer), 0)";

    private final JdbcClient jdbc;
    private final CaseRegister register;
    private final Clock clock;

    LegalHolds(JdbcClient jdbc, CaseRegister register, ObjectProvider<Clock> clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.clock = clock.getIfAvailable(Clock::systemDefaultZone);
    }

    /**
     * @param sequence number of one record, null for the whole case
     * @throws tw.ictoutsourcing.casefile.UnknownCase if there is no such case
     * @throws DisposalRefused in Chinese if there is no such record, or it was disposed of, or is held already
     */
    public void place(String caseNumber, Integer sequence, String reason, String by) {
        register.require(caseNumber);
        if (sequence != null) {
            requireRecord(caseNumber, sequence);
        }
        if (isHeld(caseNumber, sequence)) {
            throw new DisposalRefused("「保全」" + subject(caseNumber, sequence) + "已在保全中，不必重複設定");
        }
        jdbc.sql("insert into legal_hold (id, case_number, sequence_no, reason, placed_by, placed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), caseNumber, sequence, reason, by, now())
                .update();
        markCase(caseNumber);
    }

    /** @throws DisposalRefused in Chinese if no such hold stands */
    public void lift(String caseNumber, Integer sequence, String reason, String by) {
        requireHeld(caseNumber, sequence);
        jdbc.sql("update legal_hold set lifted_by = ?, lifted_at = ?, lift_reason = ? where id in (select id" + STANDING
                        + ")")
                .params(by, now(), reason, caseNumber, sequence)
                .update();
        markCase(caseNumber);
    }

    /** @throws DisposalRefused in Chinese if no such hold stands */
    public void requireHeld(String caseNumber, Integer sequence) {
        register.require(caseNumber);
        if (!isHeld(caseNumber, sequence)) {
            throw new DisposalRefused("「保全」" + subject(caseNumber, sequence) + "沒有生效中的保全，無從解除");
        }
    }

    private boolean isHeld(String caseNumber, Integer sequence) {
        return jdbc.sql("select count(*)" + STANDING)
                        .params(caseNumber, sequence)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The register shows it, and records written meanwhile say so themselves. */
    private void markCase(String caseNumber) {
        register.hold(caseNumber, isHeld(caseNumber, null));
    }

    private void requireRecord(String caseNumber, int sequence) {
        String state = jdbc.sql("select case when disposed_on is null then '在' else '已銷毀' end from record_retention"
                        + " where case_number = ? and sequence_no = ?")
                .params(caseNumber, sequence)
                .query(String.class)
                .optional()
                .orElse("不存在");
        if (!state.equals("在")) {
            throw new DisposalRefused("「紀錄序號」" + subject(caseNumber, sequence) + state + "，不能保全");
        }
    }

    private static String subject(String caseNumber, Integer sequence) {
        return "案號 " + caseNumber + (sequence == null ? " 全案" : " 第 " + sequence + " 筆紀錄");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
