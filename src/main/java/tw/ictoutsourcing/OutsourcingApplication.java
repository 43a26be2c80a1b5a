package tw.ictoutsourcing;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class OutsourcingApplication {

    public static void main(String[] args) {
        // A day and a deadline are Taiwan's, although most servers and containers stand in UTC.
        if (System.getenv("TZ") == null) {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Taipei"));
        }
        SpringApplication.run(OutsourcingApplication.class, args);
    }
}
