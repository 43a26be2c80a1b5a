package tw.ictoutsourcing.tasklist;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A decision table that asks for as many items as a test wants. */
class TrialTable {

    private static final String[] FAMILIES = {"存取控制", "事件日誌與可歸責性", "營運持續計畫", "識別與鑑別", "系統與服務獲得"};

    private TrialTable() {}

    static String dmn(String key, int items) {
        String rules = IntStream.rangeClosed(1, items)
                .mapToObj(number ->
                        """
                        <rule id="%s_rule_%d"><description>機關自訂</description><inputEntry id="%1$s_i%2$d"><text>"self-check", null</text></inputEntry>
                        %3$s%4$s%5$s%6$s%7$s</rule>"""
                                .formatted(
                                        key,
                                        number,
                                        output(key, number, "code", key + "-" + number),
                                        output(key, number, "family", FAMILIES[(number - 1) * FAMILIES.length / items]),
                                        output(key, number, "requirement", "帳號從申請、啟用到停用、刪除都有既定程序（第 " + number + " 項）"),
                                        output(key, number, "question", "貴公司是否訂有帳號管理程序，並能提出最近一次盤點的紀錄？"),
                                        output(key, number, "clause", "NFU-5.8.3." + number)))
                .collect(Collectors.joining());
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="test">
                <decision id="%s" name="試作表" camunda:versionTag="1.0.0" camunda:historyTimeToLive="P1095D"><decisionTable id="%1$s_table" hitPolicy="COLLECT">
                <input id="%1$s_in"><inputExpression id="%1$s_ie" typeRef="string"><text>phase</text></inputExpression></input>
                %s%s</decisionTable></decision></definitions>"""
                .formatted(key, outputs(key), rules);
    }

    /** Everything is kept ten years; a case of its own deployment needs the table. */
    static String retention() {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="r" name="r" namespace="test">
                <decision id="record-retention" name="保存期限" camunda:versionTag="1.0.0" camunda:historyTimeToLive="P1095D"><decisionTable id="rt" hitPolicy="FIRST">
                <input id="ri"><inputExpression id="rie"><text>recordType</text></inputExpression></input>
                <output id="ro1" name="startsAt" typeRef="string" /><output id="ro2" name="retentionYears" typeRef="integer" />
                <rule id="always"><description>機關自訂</description><inputEntry id="rr"><text></text></inputEntry><outputEntry id="ra"><text>"建立"</text></outputEntry>
                <outputEntry id="rb"><text>10</text></outputEntry></rule></decisionTable></decision></definitions>""";
    }

    private static String outputs(String key) {
        return IntStream.range(0, 5)
                .mapToObj(i -> "<output id=\"%s_o%d\" name=\"%s\" typeRef=\"string\" />"
                        .formatted(key, i, new String[] {"code", "family", "requirement", "question", "clause"}[i]))
                .collect(Collectors.joining());
    }

    private static String output(String key, int number, String name, String value) {
        return "<outputEntry id=\"%s_%s_%d\"><text>\"%s\"</text></outputEntry>".formatted(key, name, number, value);
    }
}
