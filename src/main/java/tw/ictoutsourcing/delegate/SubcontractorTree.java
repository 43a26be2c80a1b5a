package tw.ictoutsourcing.delegate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.Subcontractor;
import tw.ictoutsourcing.casefile.SubcontractorRegister;
import tw.ictoutsourcing.casefile.Vendor;
import tw.ictoutsourcing.casefile.Vendors;
import tw.ictoutsourcing.engine.border.BadInput;

/** {@code ${subcontractors}} in diagrams: who works for whom in a case. */
@Component("subcontractors")
public class SubcontractorTree {

    private final SubcontractorRegister subcontractors;
    private final Vendors vendors;
    private final Dates dates;

    SubcontractorTree(SubcontractorRegister subcontractors, Vendors vendors, Dates dates) {
        this.subcontractors = subcontractors;
        this.vendors = vendors;
        this.dates = dates;
    }

    /**
     * Finds the place of subcontractorId below parentVendorId (empty: the case's vendor), sets both and subcontractorLevel.
     *
     * @throws BadInput if it is in the tree already, or the parent is not
     */
    public void place(DelegateExecution execution) {
        String main = Reading.text(execution, "vendorId");
        String wanted = Reading.text(execution, "subcontractorId");
        String parent = Reading.text(execution, "parentVendorId");
        List<Subcontractor> tree = subcontractors.ofCase(Reading.caseNumber(execution));
        if (wanted.equals(main) || tree.stream().anyMatch(one -> one.vendorId().equals(wanted))) {
            throw new BadInput("「下包統一編號」" + wanted + " 已是本案的廠商或已同意的下包，不必再申請");
        }
        if (parent == null || parent.isBlank() || parent.equals(main)) {
            parent = main;
            execution.setVariable("subcontractorLevel", 1);
        } else {
            execution.setVariable("subcontractorLevel", levelOf(parent, tree) + 1);
        }
        execution.setVariable("parentVendorId", parent);
    }

    private static int levelOf(String parent, List<Subcontractor> tree) {
        return tree.stream()
                .filter(one -> one.vendorId().equals(parent))
                .findFirst()
                .map(Subcontractor::levelNo)
                .orElseThrow(() -> new BadInput("「上一層廠商」" + parent + " 不是本案的廠商，也不是已同意的下包"));
    }

    /** Keeps the contact before anybody is written to. */
    public void introduce(DelegateExecution execution) {
        vendors.remember(List.of(new Vendor(
                Reading.text(execution, "subcontractorId"),
                Reading.text(execution, "subcontractorName"),
                Reading.text(execution, "subcontractorContact"))));
    }

    /** Enters the subcontractor into the tree. */
    public void consent(DelegateExecution execution) {
        subcontractors.consent(new Subcontractor(
                Reading.caseNumber(execution),
                Reading.text(execution, "subcontractorId"),
                Reading.text(execution, "subcontractorName"),
                Reading.text(execution, "parentVendorId"),
                ((Number) execution.getVariable("subcontractorLevel")).intValue(),
                ((Number) execution.getVariable("sharePercent")).intValue(),
                Reading.text(execution, "subcontractedWork"),
                LocalDate.parse(dates.today()),
                String.valueOf(Reading.actor()),
                execution.getProcessInstanceId()));
    }

    /** The vendor and all its subcontractors, each {vendorId, vendorName}: whom a yearly check concerns. */
    public SpinList<SpinJsonNode> parties(String caseNumber, String vendorId, String vendorName) {
        List<Map<String, String>> parties = new ArrayList<>();
        parties.add(Map.of("vendorId", vendorId, "vendorName", vendorName));
        subcontractors
                .ofCase(caseNumber)
                .forEach(one -> parties.add(Map.of("vendorId", one.vendorId(), "vendorName", one.vendorName())));
        return Spin.JSON(parties).elements();
    }
}
