package tw.ictoutsourcing.wholecase;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import tw.ictoutsourcing.engine.Rest;

/** The whole application with its own models, authorization on; jobs run when a test says so. One context for all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:whole-case;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "OUTSOURCING_TRIAL_PASSWORD=" + Rest.PASSWORD
        })
public @interface WholeCase {}
