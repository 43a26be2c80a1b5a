package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tw.ictoutsourcing.casefile.CaseRegister;
import tw.ictoutsourcing.record.RecordCheck;

@WholeCase
class MainLineTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    CaseRegister register;

    @Autowired
    RecordCheck records;

    private CaseWalk walk;

    @BeforeEach
    void file() {
        walk = new CaseWalk(beans, CaseData.named("campus-system")).request();
    }

    @AfterEach
    void close() {
        walk.close();
    }

    @Test
    void campusSystemGoesFromRequestToClosed() {
        walk.until("conductAudit")
                .first("result", "不符合", "remark", "離職人員帳號未停用")
                .rest("result", "符合")
                .send();
        walk.untilEnd();
        assertThat(walk.walked()).contains("outsourcing-case/closed");
        assertThat(register.require(walk.caseNumber()).status()).isEqualTo("已結案");
        assertThat(records.faults()).isEmpty();
    }
}
