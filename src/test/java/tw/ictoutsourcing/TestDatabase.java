package tw.ictoutsourcing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The two databases that all SQL must run on; each call gives an empty one. */
public enum TestDatabase {
    H2 {
        @Override
        public String freshUrl() {
            return "jdbc:h2:mem:" + unused() + ";DB_CLOSE_DELAY=-1";
        }

        @Override
        public String user() {
            return "sa";
        }
    },
    POSTGRESQL {
        @Override
        public String freshUrl() {
            String name = unused();
            EmbeddedPostgres server = Server.ONE;
            new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name);
            return server.getJdbcUrl("postgres", name);
        }

        @Override
        public String user() {
            return "postgres";
        }
    };

    /** URL of an empty database. */
    public abstract String freshUrl();

    /** Has no password. */
    public abstract String user();

    public DataSource fresh() {
        return new DriverManagerDataSource(freshUrl(), user(), "");
    }

    private static String unused() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    /**
     * Started when first asked for, stopped with the JVM by its own shutdown hook, while Spring's closes what contexts are left: one on
     * this server would wait half a minute for a last connection. Hence {@code @DirtiesContext} on tests whose context uses it.
     */
    private static final class Server {
        private static final EmbeddedPostgres ONE;

        static {
            try {
                ONE = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
