package tw.ictoutsourcing.delegate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.CaseRegister;
import tw.ictoutsourcing.checklist.ChecklistRows;
import tw.ictoutsourcing.checklist.Checklists;
import tw.ictoutsourcing.checklist.ItemDraft;
import tw.ictoutsourcing.engine.border.BadInput;
import tw.ictoutsourcing.record.Decided;
import tw.ictoutsourcing.record.RecordBook;

/**
 * 「產生查核表」 and 「評估查核表」: makes a checklist from decision tables or from an earlier list, or counts its outcomes.
 *
 * <p>Fields of {@code create}: kind, title, decisions (comma separated keys) and phase, or {@code from} (kind of an earlier list whose
 * rows become the items); optional {@code duty} keeps only items of that duty or role (a prefix such as {@code vendor}).
 * {@code evaluate} counts the list of {@code checklistId}, or the latest of {@code kind}; {@code counts} names the variables that the
 * process needs (comma separated; without it, all).
 */
@Component("checklist")
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ChecklistDelegate implements JavaDelegate {

    private final Checklists checklists;
    private final ChecklistRows rows;
    private final DecisionTables tables;
    private final RecordBook records;
    private final CaseRegister register;
    private Expression action;
    private Expression kind;
    private Expression title;
    private Expression decisions;
    private Expression phase;
    private Expression from;
    private Expression duty;
    private Expression counts;

    ChecklistDelegate(
            Checklists checklists,
            ChecklistRows rows,
            DecisionTables tables,
            RecordBook records,
            CaseRegister register) {
        this.checklists = checklists;
        this.rows = rows;
        this.tables = tables;
        this.records = records;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Case subject = Case.of(execution);
        switch (Reading.field(action, execution)) {
            case "create" -> execution.setVariable("checklistId", create(execution, subject));
            case "evaluate" ->
                execution.setVariables(
                        ChecklistCounts.of(checklists, evaluated(execution, subject), listed(counts, execution)));
            default -> throw new IllegalStateException("查核表的 action 應為 create 或 evaluate");
        }
    }

    private String create(DelegateExecution execution, Case subject) {
        String name = Reading.field(kind, execution);
        String from = Reading.field(this.from, execution);
        if (from != null) {
            return rows.following(subject.number(), name, subject.vendorId(), Reading.field(title, execution), from);
        }
        Collection<ItemDraft> items = decided(execution, subject.number());
        if (items.isEmpty() && decisions != null) {
            throw new BadInput("查核表「" + Reading.field(title, execution) + "」沒有任何項目：決策「"
                    + Reading.field(decisions, execution) + "」沒有給出結果，無法繼續。請洽流程負責人補上規則");
        }
        return checklists.create(
                subject.number(), name, subject.vendorId(), Reading.field(title, execution), List.copyOf(items));
    }

    private Collection<ItemDraft> decided(DelegateExecution execution, String caseNumber) {
        Set<String> excluded = checklists.excluded(caseNumber);
        VariableMap variables = execution.getVariablesTyped(false);
        variables.put("phase", Reading.field(phase, execution));
        // Kept from processes with a vendor's tasks, but duties depend on it.
        variables.computeIfAbsent("contractAmount", name -> register.fact(caseNumber, "contractAmount")
                .orElse(null));
        Map<String, ItemDraft> items = new LinkedHashMap<>();
        for (String key : listed(decisions, execution)) {
            DecisionTables.Result table = tables.evaluate(key, variables);
            records.decided(
                    caseNumber,
                    new Decided(
                            key,
                            table.version(),
                            table.rows().stream()
                                    .map(DecisionTables.Row::ruleId)
                                    .toList()));
            table.rows().stream()
                    .map(row -> ChecklistItems.of(table, row))
                    .filter(item -> wanted(item, Reading.field(duty, execution)) && !excluded.contains(item.code()))
                    .forEach(item -> items.putIfAbsent(item.code(), item));
        }
        return items.values();
    }

    private String evaluated(DelegateExecution execution, Case subject) {
        String name = Reading.field(kind, execution);
        return name == null
                ? (String) execution.getVariable("checklistId")
                : checklists.find(subject.number(), name, subject.vendorId()).orElse(null);
    }

    private static List<String> listed(Expression field, DelegateExecution execution) {
        String names = Reading.field(field, execution);
        return names == null ? List.of() : List.of(names.split("[,\\s]+"));
    }

    private static boolean wanted(ItemDraft item, String duty) {
        return duty == null
                || item.duty().isEmpty()
                || item.duty().equals("all")
                || item.duty().startsWith(duty);
    }
}
