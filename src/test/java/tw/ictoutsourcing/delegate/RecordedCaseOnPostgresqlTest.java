package tw.ictoutsourcing.delegate;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tw.ictoutsourcing.TestDatabase;

@DirtiesContext
class RecordedCaseOnPostgresqlTest extends RecordedCaseTest {

    private static final String URL = TestDatabase.POSTGRESQL.freshUrl();

    @DynamicPropertySource
    static void postgresql(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> URL);
        properties.add("spring.datasource.username", TestDatabase.POSTGRESQL::user);
    }
}
