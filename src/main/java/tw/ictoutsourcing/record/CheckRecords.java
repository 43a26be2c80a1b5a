package tw.ictoutsourcing.record;

import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --check-records}: checks all records, prints the faults and ends with exit code 0 (none) or 1. */
@Component
class CheckRecords implements ApplicationRunner {

    private final RecordCheck check;
    private final IntConsumer quit;

    @Autowired
    CheckRecords(RecordCheck check, ApplicationContext context) {
        this(check, code -> System.exit(SpringApplication.exit(context, () -> code)));
    }

    CheckRecords(RecordCheck check, IntConsumer quit) {
        this.check = check;
        this.quit = quit;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption("check-records")) {
            return;
        }
        List<String> faults = check.faults();
        faults.forEach(System.out::println);
        System.out.println(faults.isEmpty() ? "紀錄檢查完成：全部相符。" : "紀錄檢查完成：發現 " + faults.size() + " 項異常。");
        quit.accept(faults.isEmpty() ? 0 : 1);
    }
}
