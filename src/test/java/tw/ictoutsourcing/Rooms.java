package tw.ictoutsourcing;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Some packages of the product on an empty database, without engine and Boot: for tests of their SQL. */
public final class Rooms implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param beans registered beside what the packages bring */
    public Rooms(TestDatabase database, String[] packages, Class<?>... beans) {
        DataSource data = database.fresh();
        context.registerBean(DataSource.class, () -> data);
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(data));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(data));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(data));
        if (beans.length > 0) {
            context.register(beans);
        }
        context.scan(packages);
        context.refresh();
        Flyway.configure()
                .dataSource(data)
                .javaMigrations(
                        context.getBeansOfType(JavaMigration.class).values().toArray(JavaMigration[]::new))
                .load()
                .migrate();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcTemplate jdbc() {
        return get(JdbcTemplate.class);
    }

    /** Runs something in a transaction. */
    public void inTransaction(Runnable work) {
        new TransactionTemplate(get(PlatformTransactionManager.class)).executeWithoutResult(t -> work.run());
    }

    @Override
    public void close() {
        context.close();
    }
}
