package tw.ictoutsourcing.record;

import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * PostgreSQL lets one change of a record through: the content of a record that is listed as disposed of becomes the mark
 * of that, and nothing else about it changes.
 */
@Component
class V9_1__Disposal_of_records extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        String database = context.getConnection().getMetaData().getDatabaseProductName();
        if (!"PostgreSQL".equals(database)) {
            return;
        }
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("drop trigger outsourcing_record_append_only on outsourcing_record");
            statement.execute(
                    """
                    create trigger outsourcing_record_append_only
                    before delete or truncate on outsourcing_record
                    for each statement execute function refuse_record_change()""");
            statement.execute(
                    """
                    create function refuse_change_but_disposal() returns trigger language plpgsql as $$
                    begin
                        if new.content = '%s'
                            and to_jsonb(new) - 'content' = to_jsonb(old) - 'content'
                            and exists (select 1 from record_disposal d
                                        where d.case_number = old.case_number and d.sequence_no = old.sequence_no) then
                            return new;
                        end if;
                        raise exception '紀錄只能新增，不得修改或刪除（outsourcing_record）。';
                    end $$"""
                            .formatted(Disposals.TOMBSTONE));
            statement.execute(
                    """
                    create trigger outsourcing_record_disposal_only
                    before update on outsourcing_record
                    for each row execute function refuse_change_but_disposal()""");
        }
    }
}
