package tw.ictoutsourcing.notification;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TemplatesTest {

    private static final Map<String, Object> KNOWN = Map.ofEntries(
            entry("outcomeReason", "沒有委外理由"),
            entry("reviewReason", "無預算"),
            entry("returnReason", "請補規格"),
            entry("caseNumber", "115-0001"),
            entry("title", "校務系統"),
            entry("vendorName", "甲公司"),
            entry("selfCheckOutcome", "通過"),
            entry("contractEnd", "2027-12-31"),
            entry("deadline", "2026-12-04T17:00:00"),
            entry("link", "https://x.example/"),
            entry("person", "王大明"),
            entry("accessKind", "帳號"),
            entry("accessUntil", "2027-12-31"),
            entry("lastDay", "2027-06-30"),
            entry("toClose", 2),
            entry("entryDate", "2027-06-30"),
            entry("entryFrom", "09:30"),
            entry("entryUntil", "11:00"),
            entry("dataDescription", "測試資料"),
            entry("principalName", "林承恩"),
            entry("deputyName", "陳怡君"),
            entry("deputyFrom", "2026-12-01"),
            entry("deputyUntil", "2026-12-05"),
            entry("taskName", "確認返還與清除"),
            entry("daysLeft", 3),
            entry("daysLate", 3),
            entry("remindedTasks", 5),
            entry("escalatedTasks", 2),
            entry("deputyReason", "出國公差"),
            entry("changeTitle", "成績匯出"),
            entry("changeOn", "2026-12-20"),
            entry("announcementText", "晚間停機一小時。"),
            entry("subcontractorName", "乙公司"),
            entry("refusalReason", "屬於轉包"),
            entry("consentCondition", "修訂契約"),
            entry("requirementCode", "LYGSH-1.8.1"),
            entry("exceptionReason", "法令所定"),
            entry("exceptionUntil", "2027-06-30"),
            entry("compensation", "每日檢視紀錄。"),
            entry("meetingOn", "2026-12-10"),
            entry("meetingTopic", "第一次進度會議"),
            entry("incidentNumber", "115-0001-E01"),
            entry("incidentLevel", 2),
            entry("clockName", "機關通報"),
            entry("clockDue", "2026-12-04T17:00+08:00"),
            entry("drillDate", "2026-12-04"),
            entry("nextDrillOn", "2027-12-04"));

    private static Templates.Values values(Map<String, Object> values) {
        return new Templates.Values() {
            @Override
            public boolean has(String name) {
                return values.containsKey(name);
            }

            @Override
            public Object get(String name) {
                return values.get(name);
            }
        };
    }

    static Stream<String> everyTemplate() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath:notifications/*.md");
        return Arrays.stream(found).map(r -> r.getFilename().replace(".md", ""));
    }

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void everyTemplateTellsTheCaseInItsSubjectAndHasThreeLinesAndOneLink(String template) {
        Templates.Text text = new Templates().write(template, values(KNOWN));
        assertThat(text.subject()).startsWith("【115-0001】校務系統：").contains("請").doesNotContain("${");
        List<String> lines = text.body().lines().filter(l -> !l.isBlank()).toList();
        assertThat(lines).hasSize(4).last().isEqualTo("https://x.example/");
        assertThat(text.body()).doesNotContain("${").doesNotContain("！").doesNotContain("2026-");
    }

    @Test
    void datesAreRocDatesAndAnAbsentValueSaysSo() {
        Map<String, Object> values = new HashMap<>(KNOWN);
        values.put("vendorName", null);
        Templates.Text text = new Templates().write("contract-expiry", values(values));
        assertThat(text.subject()).contains("116/12/31");
        assertThat(text.body()).contains("（未填）");
    }

    @Test
    void missingTemplateOrValueIsToldInChinese() {
        assertThatThrownBy(() -> new Templates().write("nowhere", values(KNOWN)))
                .hasMessageContaining("查無通知範本「nowhere」");
        assertThatThrownBy(() -> new Templates().write("../x", values(KNOWN))).hasMessageContaining("不合規則");
        assertThatThrownBy(() -> new Templates().write("finding", values(Map.of("caseNumber", "115-0001"))))
                .hasMessageContaining("「finding」")
                .hasMessageContaining("${title}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20 | 115/11/20",
                "2026-11-20T17:00:00 | 115/11/20 17:00",
                "2026-11-20T17:00:00.000+0800 | 115/11/20 17:00",
                "校務系統 | 校務系統"
            })
    void valuesReadAsPeopleWriteThem(String value, String wording) {
        assertThat(Wording.of(value)).isEqualTo(wording);
    }

    @Test
    void amountsHaveSeparators() {
        assertThat(Wording.of(12_000_000L)).isEqualTo("12,000,000");
    }
}
