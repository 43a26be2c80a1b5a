package tw.ictoutsourcing.delegate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.CaseRegister;
import tw.ictoutsourcing.casefile.Vendor;
import tw.ictoutsourcing.casefile.Vendors;

/** {@code ${caseRegister}} at the steps and ends of a case: brings the register up to date. */
@Component("caseRegister")
class CaseRegisterListener implements ExecutionListener {

    private static final String TERMINATED = "提前終止";
    private static final Map<String, String> STATUS_AT_END =
            Map.of("closed", "已結案", "notOutsourced", "未委外", "rejected", "不核准", "notAwarded", "未決標");

    private final CaseRegister register;
    private final Vendors vendors;

    CaseRegisterListener(CaseRegister register, Vendors vendors) {
        this.register = register;
        this.vendors = vendors;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Map<String, Object> facts = new HashMap<>();
        for (String fact : CaseRegister.FACTS) {
            Object value = execution.getVariable(fact);
            if (value != null) {
                facts.put(fact, value);
            }
        }
        facts.put("phase", execution.getCurrentActivityName());
        String status = STATUS_AT_END.get(execution.getCurrentActivityId());
        if (status != null) {
            boolean terminated = "closed".equals(execution.getCurrentActivityId())
                    && TERMINATED.equals(execution.getVariable("endReason"));
            facts.put("status", terminated ? TERMINATED : status);
        }
        register.update(Reading.caseNumber(execution), facts);
        rememberVendors(execution);
    }

    /** Only where the case turns to its invited vendors, one step for each: later steps would only repeat it. */
    private void rememberVendors(DelegateExecution execution) {
        if (execution.hasVariable("loopCounter") && Reading.plain(execution, "vendors") instanceof List<?> invited) {
            vendors.remember(invited.stream()
                    .filter(v -> v instanceof Map<?, ?> one && one.get("vendorId") != null)
                    .map(v -> vendor((Map<?, ?>) v))
                    .toList());
        }
    }

    private static Vendor vendor(Map<?, ?> vendor) {
        return new Vendor(
                Objects.toString(vendor.get("vendorId")),
                Objects.toString(vendor.get("vendorName"), ""),
                Objects.toString(vendor.get("contact"), null));
    }
}
