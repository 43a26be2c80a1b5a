package tw.ictoutsourcing.wholecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import tw.ictoutsourcing.access.AccessGrant;
import tw.ictoutsourcing.access.AccessRegister;

/** Cases in contract, whose people ask for access: 王大明 handles sensitive information, 林小美 does not. */
abstract class WithAccess extends Walking {

    static final String PERSON = "王大明";
    static final String COLLEAGUE = "林小美";

    @Autowired
    AccessRegister access;

    void inContract(CaseData data) {
        request(data);
        walk.until("superviseContract");
    }

    /** An account for half a year, changed by the pairs. */
    Map<String, Object> wish(String person, String kind, Object... pairs) {
        Map<String, Object> form = new HashMap<>(Values.of(
                "person",
                person,
                "accessKind",
                kind,
                "accessTarget",
                "測試環境",
                "accessPermissions",
                "讀寫",
                "accessNeed",
                "執行系統維護作業",
                "accessFrom",
                "2027-01-04",
                "accessUntil",
                "2027-06-30",
                "specialNetwork",
                false));
        form.putAll(Values.of(pairs));
        return form;
    }

    void ask(String person, String kind, Object... pairs) {
        walk.beside(
                "access-request", walk.people().ofUnit(walk.data().asked("requestingUnit")), wish(person, kind, pairs));
    }

    /** Asked, approved and opened under a name. */
    void opened(String person, String kind, String name, Object... pairs) {
        ask(person, kind, pairs);
        walk.usual("confirmConditions");
        if (walk.open().contains("reviewProject")) {
            walk.usual("reviewProject");
        }
        walk.usual("approveAccess");
        create(name);
    }

    void create(String name) {
        walk.open("createAccess")
                .send("createOutcome", "開通", "accessName", name, "endDateSet", true, "accessSetting", "到期自動停用");
    }

    List<AccessGrant> open() {
        return access.openIn(walk.caseNumber());
    }

    /** Day of closing and proof of every access that was closed, in order of their names. */
    List<Map<String, Object>> closed() {
        return jdbc.sql("select name, closed_on, closed_by, proof from access_grant where case_number = ?"
                        + " and closed_on is not null order by name")
                .param(walk.caseNumber())
                .query()
                .listOfRows();
    }

    void assertBlocked(String... reasons) {
        assertThat(walk.open()).contains("completeAccessRequest").doesNotContain("confirmConditions");
        assertThat(walk.open("completeAccessRequest").shown().get("blockers").toString())
                .contains(reasons);
    }
}
