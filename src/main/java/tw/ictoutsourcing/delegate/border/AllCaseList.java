package tw.ictoutsourcing.delegate.border;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.engine.border.Offer;

/** Every case there ever was, closed ones too: what is held back is mostly over. Nothing for vendors; a unit's own for a unit. */
@Component
class AllCaseList implements OfferedList {

    private final JdbcClient jdbc;

    AllCaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "allCases";
    }

    @Override
    public Offer offer() {
        Actor actor = Actor.current();
        return new Offer(
                jdbc
                        .sql("select case_number, title, unit_group from outsourcing_case where status <> '年度'"
                                + " order by opened_at desc, case_number desc")
                        .query((row, number) -> new String[] {
                            row.getString("case_number"), row.getString("title"), row.getString("unit_group")
                        })
                        .list()
                        .stream()
                        .filter(one -> !actor.isVendor())
                        .filter(one -> !actor.isOfUnit() || actor.units().contains(one[2]))
                        .map(one -> new Offer.Option(one[1] == null ? one[0] : one[0] + "　" + one[1], one[0]))
                        .toList(),
                "目前沒有任何委外案");
    }
}
