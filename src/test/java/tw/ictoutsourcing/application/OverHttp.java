package tw.ictoutsourcing.application;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tw.ictoutsourcing.wholecase.WholeCase;

/** Tests that lead cases over HTTP, and look at what a refusal left behind. */
@WholeCase
abstract class OverHttp {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    Walk walk;
    Traces traces;

    @BeforeEach
    void connect() {
        walk = new Walk(port);
        traces = new Traces(jdbc);
    }
}
