package tw.ictoutsourcing.process;

import java.util.LinkedHashMap;
import java.util.Map;

/** Stand-ins for decision tables: one row with fixed results, or rows that match one input. */
class Tables {

    private final Map<String, String> xml = new LinkedHashMap<>();

    static Tables usual() {
        return new Tables()
                .fixed("outsourcing-eligibility", "outcome", "\"可委外\"", "reason", "\"理由成立\"")
                .fixed("protection-level", "protectionLevel", "\"中\"")
                .fixed("asset-risk", "riskLevel", "\"低\"", "treatmentRequired", "threat > 2")
                .fixed(
                        "self-check-outcome",
                        "outcome",
                        "if mandatoryNonConforming > 0 then \"限期改善\" else \"通過\"",
                        "remediationDays",
                        "30")
                .fixed(
                        "origin-screening",
                        "bidder",
                        "\"須審查\"",
                        "subcontractor",
                        "\"不得\"",
                        "staff",
                        "\"不限\"",
                        "brand",
                        "\"不得\"",
                        "productOrigin",
                        "\"不限\"",
                        "funding",
                        "\"不限\"")
                .fixed("security-test", "testedBy", "\"機關或第三方\"", "clause", "\"x\"")
                .table(
                        "regulation-edition",
                        "UNIQUE",
                        "date(referenceDate)",
                        new String[] {"regulationEdition"},
                        new String[] {"< date(\"2026-01-07\")", "\"110-08-23\""},
                        new String[] {">= date(\"2026-01-07\")", "\"115-01-07\""})
                .table(
                        "approval-route",
                        "RULE ORDER",
                        "contractAmount",
                        new String[] {"approverGroup"},
                        new String[] {"-", "\"approver\""},
                        new String[] {">= 10000000", "\"ciso\""})
                .table(
                        "award-gate",
                        "COLLECT",
                        "[bidderScreening, vendorSelfCheckOutcome, clausesMissing]",
                        new String[] {"code", "reason", "clause"},
                        new String[] {"?[1] != \"符合\"", "\"origin\"", "\"投標廠商的來源尚未查證\"", "\"NFU-5.6\""},
                        new String[] {"?[2] != \"通過\"", "\"self-check\"", "\"廠商自評未通過\"", "\"NFU-5.4\""},
                        new String[] {"?[3] > 0", "\"clauses\"", "\"契約缺少必載條款\"", "\"NFU-5.8.3.1\""});
    }

    Map<String, String> all() {
        return xml;
    }

    /** @param pairs output name, FEEL expression, … */
    Tables fixed(String key, String... pairs) {
        String[] outputs = new String[pairs.length / 2];
        String[] row = new String[outputs.length + 1];
        row[0] = "-";
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = pairs[2 * i];
            row[i + 1] = pairs[2 * i + 1];
        }
        return table(key, "FIRST", "1", outputs, row);
    }

    Tables table(String key, String policy, String input, String[] outputs, String[]... rows) {
        StringBuilder out = new StringBuilder();
        for (String output : outputs) {
            out.append("<output id='o_%s' name='%s'/>".formatted(output, output));
        }
        for (int r = 0; r < rows.length; r++) {
            out.append("<rule id='row%d'><inputEntry id='i%d'>%s</inputEntry>".formatted(r, r, text(rows[r][0])));
            for (int o = 1; o < rows[r].length; o++) {
                out.append("<outputEntry id='e%d_%d'>%s</outputEntry>".formatted(r, o, text(rows[r][o])));
            }
            out.append("</rule>");
        }
        xml.put(
                key,
                """
                <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' xmlns:camunda='http://camunda.org/schema/1.0/dmn' id='d' name='d' namespace='x'>
                <decision id='%s' name='%s' camunda:historyTimeToLive='P1D'><decisionTable id='t' hitPolicy='%s'>
                <input id='in'><inputExpression id='ie'>%s</inputExpression></input>%s</decisionTable></decision></definitions>"""
                        .formatted(key, key, policy, text(input), out));
        return this;
    }

    static String emptyProcess(String key) {
        return """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='x'>
                <process id='%s' isExecutable='true' camunda:historyTimeToLive='P1D'><startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='e'/><endEvent id='e'/></process></definitions>"""
                .formatted(key);
    }

    private static String text(String feel) {
        return "<text><![CDATA[" + feel + "]]></text>";
    }
}
