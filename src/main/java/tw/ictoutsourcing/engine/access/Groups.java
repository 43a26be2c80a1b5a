package tw.ictoutsourcing.engine.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The groups that tasks, grants and notifications name. Units and vendors add one group each of their own. */
public final class Groups {

    public static final String REQUESTING_UNIT = "requesting-unit";
    public static final String IMS_TEAM = "ims-team";
    public static final String APPROVER = "approver";
    public static final String CISO = "ciso";
    public static final String PROCUREMENT = "procurement";
    public static final String SYSTEM_ADMIN = "system-admin";
    public static final String AUDITOR = "auditor";
    public static final String MANAGER = "manager";
    public static final String PROCESS_OWNER = "process-owner";
    public static final String VENDOR = "vendor";
    public static final String CAMUNDA_ADMIN = "camunda-admin";

    /** Prefix of the group of one vendor; the 統一編號 follows. */
    public static final String VENDOR_PREFIX = "vendor-";

    /** Prefix of the group of one unit of the agency. */
    public static final String UNIT_PREFIX = "unit-";

    static final Map<String, String> FIXED = names(
            REQUESTING_UNIT, "需求單位",
            IMS_TEAM, "IMS推動小組",
            APPROVER, "權責主管",
            CISO, "資安長",
            PROCUREMENT, "事務組",
            SYSTEM_ADMIN, "系統管理者",
            AUDITOR, "稽核人員",
            MANAGER, "管理階層",
            PROCESS_OWNER, "流程負責人",
            VENDOR, "委外廠商",
            CAMUNDA_ADMIN, "平台管理員");

    static final Map<String, String> TRIAL_UNITS = names(
            "unit-academic", "教務處",
            "unit-secretariat", "秘書室",
            "unit-personnel", "人事處",
            "unit-it", "資訊組");

    static final Map<String, String> TRIAL_VENDORS =
            names("vendor-90000001", "甲資訊股份有限公司", "vendor-90000017", "乙系統整合有限公司");

    private static final Pattern OF_ONE = Pattern.compile("unit-[a-z0-9-]+|vendor-\\d{8}");

    private Groups() {}

    /** Whether a model may name the group: a fixed one, or one of a unit or a vendor. */
    public static boolean isKnown(String group) {
        return FIXED.containsKey(group) || OF_ONE.matcher(group).matches();
    }

    /** Whether members of the group are vendors' people, who never see the agency's variables. */
    public static boolean isVendor(String group) {
        return group.equals(VENDOR) || group.startsWith(VENDOR_PREFIX);
    }

    /** Whether a deputy gets the group for the time: those that have tasks, not those that run the platform. */
    public static boolean isLent(String group) {
        return !group.equals(CAMUNDA_ADMIN) && !group.equals(PROCESS_OWNER);
    }

    private static Map<String, String> names(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
