package tw.ictoutsourcing.wholecase;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tw.ictoutsourcing.casefile.CaseRegister;
import tw.ictoutsourcing.casefile.CaseRow;

/** Tests that walk one case at a time, and look at what it left in the register, the records and the outbox. */
@WholeCase
abstract class Walking {

    static final CaseData CAMPUS = CaseData.named("campus-system");
    static final String FIRST_VENDOR = "90000001";
    static final String SECOND_VENDOR = "90000017";

    @Autowired
    BeanFactory beans;

    @Autowired
    CaseRegister register;

    @Autowired
    JdbcClient jdbc;

    CaseWalk walk;

    @AfterEach
    void resetClock() {
        if (walk != null) {
            walk.close();
        }
    }

    void request(CaseData data) {
        walk = new CaseWalk(beans, data).request();
    }

    /** The next audit finds one item wanting. @param mandatory whether it is one that must be met */
    void auditFinds(boolean mandatory) {
        OpenWork audit = walk.until("conductAudit");
        Object wanting = audit.items().stream()
                .filter(item -> item.get("mandatory").equals(mandatory))
                .findFirst()
                .orElseThrow()
                .get("id");
        audit.some(item -> item.get("id").equals(wanting), "result", "不符合", "remark", "未落實")
                .rest("result", "符合")
                .send();
    }

    CaseRow registered() {
        return register.require(walk.caseNumber());
    }

    /** Templates of all notifications of the case, in order. */
    List<String> told() {
        return jdbc.sql("select template from notification where case_number = ? order by created_at")
                .param(walk.caseNumber())
                .query(String.class)
                .list();
    }

    /** Who was told by a template, and what. */
    List<Map<String, Object>> told(String template) {
        return jdbc.sql("select recipients, subject, body from notification where case_number = ? and template = ?"
                        + " order by created_at")
                .params(walk.caseNumber(), template)
                .query()
                .listOfRows();
    }

    /** Contents of the records that an element left, in order. */
    List<String> recorded(String element) {
        return jdbc.sql("select content from outsourcing_record where case_number = ? and element_id = ?"
                        + " order by sequence_no")
                .params(walk.caseNumber(), element)
                .query(String.class)
                .list();
    }
}
