package tw.ictoutsourcing.tasklist;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole application on a random port and a database in memory, with authorizations on. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:checklists;DB_CLOSE_DELAY=-1",
            // The plain HTTP client of these tests keeps no secure cookie; browsers do on localhost.
            "camunda.bpm.webapp.csrf.enable-secure-cookie=false",
            "camunda.bpm.webapp.session-cookie.enable-secure-cookie=false",
            "server.servlet.session.cookie.secure=false",
            "camunda.bpm.authorization.enabled=true",
            "camunda.bpm.auto-deployment-enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.default-serialization-format=application/json",
            "camunda.bpm.generic-properties.properties.general-resource-whitelist-pattern=[a-zA-Z0-9-]+",
        })
@interface WithTasklist {}
