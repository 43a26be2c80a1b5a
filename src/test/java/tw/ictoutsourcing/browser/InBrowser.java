package tw.ictoutsourcing.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The application as people meet it, jobs run when a test says so. One context for all tests with a browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1",
            "OUTSOURCING_TRIAL_PASSWORD=" + InBrowser.PASSWORD,
            "camunda.bpm.job-execution.enabled=false"
        })
@interface InBrowser {

    String PASSWORD = "Trial-of-the-case-1";
}
