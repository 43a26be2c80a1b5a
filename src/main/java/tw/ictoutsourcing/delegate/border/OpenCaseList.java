package tw.ictoutsourcing.delegate.border;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.CaseRegister;
import tw.ictoutsourcing.casefile.CaseRow;
import tw.ictoutsourcing.casefile.OpenCases;
import tw.ictoutsourcing.engine.border.BadInput;
import tw.ictoutsourcing.engine.border.Offer;
import tw.ictoutsourcing.engine.border.Submission;

/**
 * For which open cases somebody may start something: a unit for its own, a vendor for those it was awarded, everybody
 * else for all.
 */
@Component
class OpenCaseList implements OfferedList {

    private final CaseRegister register;
    private final OpenCases openCases;

    OpenCaseList(CaseRegister register, OpenCases openCases) {
        this.register = register;
        this.openCases = openCases;
    }

    @Override
    public String key() {
        return "openCases";
    }

    @Override
    public Offer offer() {
        return offer(one -> true);
    }

    Offer offer(Predicate<OpenCases.Listed> wanted) {
        Actor actor = Actor.current();
        List<OpenCases.Listed> cases = actor.isVendor()
                ? openCases.ofVendors(actor.vendorIds())
                : actor.isOfUnit() ? openCases.ofUnits(actor.units()) : openCases.all();
        return new Offer(
                cases.stream()
                        .filter(wanted)
                        .map(one -> new Offer.Option(label(one), one.caseNumber()))
                        .toList(),
                actor.isVendor() ? "目前沒有貴公司得標且進行中的委外案；如有疑問請洽機關承辦單位" : "目前沒有您可以辦理的進行中委外案；委外申請提出後就會列在這裡");
    }

    /** @throws BadInput if there is no such open case, or none that the person may act for, or no vendor where one is needed */
    void require(Submission start, String caseNumber) {
        CaseRow row = register.find(caseNumber).filter(CaseRow::isOpen).orElseThrow(() -> unknown(caseNumber));
        Actor actor = Actor.current();
        if (actor.isVendor()) {
            if (row.vendorId() == null || !actor.vendorIds().contains(row.vendorId())) {
                // Not that it exists: other vendors' cases are none of theirs.
                throw unknown(caseNumber);
            }
        } else if (actor.isOfUnit() && !actor.units().contains(row.unitGroup())) {
            throw new BadInput("「案號」" + caseNumber + " 不是貴單位的案件，請由清單選擇");
        }
        if ("true".equals(start.property("needsVendor")) && row.vendorId() == null) {
            throw new BadInput("「案號」" + caseNumber + " 尚未決標，沒有委外廠商，不能辦理「" + start.title() + "」");
        }
    }

    private static BadInput unknown(String caseNumber) {
        return new BadInput("「案號」" + caseNumber + " 查無此案或已結案");
    }

    private static String label(OpenCases.Listed one) {
        return one.title() == null ? one.caseNumber() : one.caseNumber() + "　" + one.title();
    }
}
