package tw.ictoutsourcing.casefile;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Case numbers, one sequence per 民國 year: {@code 115-0001}. No number is lost: a rollback gives it back. */
@Component
public class CaseNumbers {

    private static final int ROC_OFFSET = 1911;
    private static final Pattern FORM = Pattern.compile("\\d{2,3}-\\d{4,}");

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    CaseNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether a text has the form of a case number; says nothing about whether there is such a case. */
    public static boolean isCaseNumber(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /**
     * The next number of the year. Its row stays locked until the caller's transaction ends, so that numbers have no gap.
     *
     * @param today decides the year
     */
    public String next(LocalDate today) {
        int year = rocYear(today);
        if (advance(year) == 0) {
            beginYear(year);
            advance(year);
        }
        int number = jdbc.sql("select last_number from case_sequence where roc_year = ?")
                .param(year)
                .query(Integer.class)
                .single();
        return format(year, number);
    }

    static int rocYear(LocalDate day) {
        return day.getYear() - ROC_OFFSET;
    }

    static String format(int year, int number) {
        return "%d-%04d".formatted(year, number);
    }

    private int advance(int year) {
        return jdbc.sql("update case_sequence set last_number = last_number + 1 where roc_year = ?")
                .param(year)
                .update();
    }

    /** In a transaction of its own: on PostgreSQL a duplicate key would otherwise spoil the caller's. */
    private void beginYear(int year) {
        try {
            apart.executeWithoutResult(t -> jdbc.sql("insert into case_sequence (roc_year, last_number) values (?, 0)")
                    .param(year)
                    .update());
        } catch (DuplicateKeyException another) {
            // Somebody else opened the year's first case at the same moment.
        }
    }
}
