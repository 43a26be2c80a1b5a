package tw.ictoutsourcing.record;

import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Lets PostgreSQL itself refuse to change or delete a record. H2, the trial database, has no triggers in SQL: there the
 * hash chain alone shows what was done.
 */
@Component
class V1_1__Append_only_records extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        String database = context.getConnection().getMetaData().getDatabaseProductName();
        if (!"PostgreSQL".equals(database)) {
            return;
        }
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute(
                    """
                    create function refuse_record_change() returns trigger language plpgsql as $$
                    begin
                        raise exception '紀錄只能新增，不得修改或刪除（outsourcing_record）。';
                    end $$""");
            statement.execute(
                    """
                    create trigger outsourcing_record_append_only
                    before update or delete or truncate on outsourcing_record
                    for each statement execute function refuse_record_change()""");
        }
    }
}
