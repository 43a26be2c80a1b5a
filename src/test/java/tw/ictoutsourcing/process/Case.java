package tw.ictoutsourcing.process;

import static org.camunda.spin.plugin.variable.SpinValues.jsonValue;

import java.util.LinkedHashMap;
import java.util.Map;

/** A campus system, as the request form would send it. */
class Case {

    static final String VENDORS =
            """
            [{"vendorId":"90000001","vendorName":"甲資訊股份有限公司","contact":"security@vendor-a.example"},
             {"vendorId":"90000017","vendorName":"乙系統整合有限公司","contact":"security@vendor-b.example"}]""";

    private Case() {}

    static Map<String, Object> campusSystem() {
        Map<String, Object> facts = of(
                "caseNumber", "115-0001",
                "procedure", "NFU",
                "title", "校務資訊系統改版開發及維運案",
                "requestingUnit", "教務處",
                "unitGroup", "unit-academic",
                "requester", "unit1",
                "systemClass", "核心資通系統",
                "contractAmount", 12_500_000L,
                "referenceDate", "2026-11-20",
                "protectionLevel", "中",
                "regulationEdition", "115-01-07",
                "residualRisk", "低");
        facts.put("outsourcingReasons", json("[\"限於專業技術或人力無法自行辦理\",\"自行辦理難以滿足時效要求\"]"));
        facts.put("serviceTypes", json("[\"系統發展\",\"維運服務\"]"));
        for (String no :
                "criticalBusiness euPersonalData stateSecret sensitiveScope onSiteStaff subcontracting".split(" ")) {
            facts.put(no, false);
        }
        for (String yes :
                "coreSystem personalData remoteAccess customDevelopment thirdPartyComponents sensitiveDataAccess"
                        .split(" ")) {
            facts.put(yes, true);
        }
        return facts;
    }

    static Object json(String text) {
        return jsonValue(text).create();
    }

    static Map<String, Object> of(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
