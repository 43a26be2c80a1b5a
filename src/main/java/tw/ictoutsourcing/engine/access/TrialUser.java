package tw.ictoutsourcing.engine.access;

import static tw.ictoutsourcing.engine.access.Groups.*;

import java.util.List;

/** One account of the trial, with the groups of one role. */
record TrialUser(String id, String surname, String givenName, List<String> groups) {

    /** Marks trial accounts, so that they can be told from real ones and taken away; mail never leaves. */
    static final String MAIL_DOMAIN = "@trial.invalid";

    static final List<TrialUser> ALL = List.of(
            user("unit1", "林", "承恩", REQUESTING_UNIT, "unit-academic"),
            user("unit2", "陳", "怡君", REQUESTING_UNIT, "unit-secretariat"),
            user("ims1", "黃", "冠廷", IMS_TEAM),
            user("chief1", "張", "淑芬", APPROVER),
            user("ciso1", "李", "文雄", CISO),
            user("procurement1", "王", "雅婷", PROCUREMENT),
            user("sysadmin1", "吳", "志明", SYSTEM_ADMIN),
            user("auditor1", "蔡", "佩珊", AUDITOR),
            user("manager1", "楊", "宗翰", MANAGER),
            user("owner1", "許", "家豪", PROCESS_OWNER),
            user("vendor-a1", "鄭", "凱文", VENDOR, "vendor-90000001"),
            user("vendor-b1", "謝", "美玲", VENDOR, "vendor-90000017"),
            user("admin1", "郭", "俊宏", CAMUNDA_ADMIN));

    private static TrialUser user(String id, String surname, String givenName, String... groups) {
        return new TrialUser(id, surname, givenName, List.of(groups));
    }

    String mail() {
        return id + MAIL_DOMAIN;
    }
}
