package tw.ictoutsourcing.casefile;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The row of the register that gathers a year's records of what belongs to no single case. */
@Component
public class AgencyYear {

    private final CaseRegister register;
    private final TransactionTemplate apart;

    public record Year(String caseNumber, String title) {}

    AgencyYear(CaseRegister register, PlatformTransactionManager transactions) {
        this.register = register;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether a number is a year's: what stands under it has nothing to do with each other. */
    public static boolean isNumber(String caseNumber) {
        return caseNumber.endsWith("-0000");
    }

    /** The year of a day; its row is made when it is first asked for. */
    public Year of(LocalDate day) {
        int rocYear = CaseNumbers.rocYear(day);
        Year year = new Year(CaseNumbers.format(rocYear, 0), rocYear + " 年度機關共通事項");
        if (register.find(year.caseNumber()).isEmpty()) {
            begin(year);
        }
        return year;
    }

    /** In a transaction of its own: on PostgreSQL a duplicate key would otherwise spoil the caller's. */
    private void begin(Year year) {
        try {
            apart.executeWithoutResult(
                    t -> register.open(year.caseNumber(), Map.of("title", year.title(), "status", "年度")));
        } catch (DuplicateKeyException another) {
            // Somebody else was first at the same moment.
        }
    }
}
