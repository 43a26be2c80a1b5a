package tw.ictoutsourcing.cockpit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.casefile.CaseRegister;
import tw.ictoutsourcing.clause.Clause;
import tw.ictoutsourcing.clause.ClauseBook;
import tw.ictoutsourcing.clause.ClauseIndex;
import tw.ictoutsourcing.clause.Mark;
import tw.ictoutsourcing.clause.Place;
import tw.ictoutsourcing.clause.Words;
import tw.ictoutsourcing.delegate.CaseRequirements;
import tw.ictoutsourcing.record.CaseRecords;
import tw.ictoutsourcing.record.Proof;

/** Clause → what implements it → the records of a case that prove it; and back from an element. */
@Component
class ClauseTrace {

    private static final String CASE = "outsourcing-case";
    private static final int MOST_CASES = 2000;
    private static final Set<String> BACKGROUND = Set.of("definition", "informational");

    private final ClauseBook book;
    private final DeployedClauses deployed;
    private final CaseRecords records;
    private final CaseRegister register;
    private final HistoryService history;
    private final CaseRequirements requirements;

    ClauseTrace(
            ClauseBook book,
            DeployedClauses deployed,
            CaseRecords records,
            CaseRegister register,
            HistoryService history,
            CaseRequirements requirements) {
        this.book = book;
        this.deployed = deployed;
        this.records = records;
        this.register = register;
        this.history = history;
        this.requirements = requirements;
    }

    record Source(String key, String name, int clauses) {}

    record Case(String caseNumber, String title, String procedure, String status) {}

    record Element(Place place, List<Clause> clauses, int records) {}

    List<Source> sources() {
        return book.sources().stream()
                .map(key -> new Source(key, Words.source(key), book.of(key).size()))
                .toList();
    }

    /** Cases that the user may look at in Cockpit, the newest first. */
    List<Case> cases() {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(CASE)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, MOST_CASES)
                .stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .flatMap(number -> register.find(number).stream())
                .map(row -> new Case(row.caseNumber(), row.title(), row.procedure(), row.status()))
                .toList();
    }

    /**
     * @param caseNumber null or empty: without proofs
     * @throws Refused if there is no such document, or the case is not for this user
     */
    List<TracedClause> clauses(String source, String caseNumber) {
        List<Clause> clauses = book.of(source);
        if (clauses.isEmpty()) {
            throw new Refused(404, "「程序」沒有這一份文件：" + source);
        }
        ClauseIndex index = deployed.index();
        boolean ofCase = caseNumber != null && !caseNumber.isBlank();
        CaseProofs proofs = new CaseProofs(ofCase ? recordsOf(caseNumber) : List.of(), index);
        Set<String> applying = ofCase ? requirements.codes(caseNumber, phases(clauses)) : null;
        return clauses.stream().map(c -> traced(c, index, proofs, applying)).toList();
    }

    private static Set<String> phases(List<Clause> clauses) {
        return clauses.stream().map(Clause::phase).collect(Collectors.toSet());
    }

    /** Every element that answers a clause, with the number of records that it left in the case. */
    List<Element> elements(String caseNumber) {
        ClauseIndex index = deployed.index();
        List<Proof> proofs = caseNumber == null || caseNumber.isBlank() ? List.of() : recordsOf(caseNumber);
        return index.elements().stream()
                .map(place -> new Element(
                        place,
                        index.clausesAt(place.address()).stream()
                                .flatMap(id -> book.find(id).stream())
                                .toList(),
                        (int) proofs.stream()
                                .filter(proof -> madeBy(place, proof))
                                .count()))
                .toList();
    }

    /** @throws Refused if the case is not for this user or has no such record */
    Proof record(String caseNumber, int sequence) {
        return recordsOf(caseNumber).stream()
                .filter(proof -> proof.sequence() == sequence)
                .findFirst()
                .orElseThrow(() -> new Refused(404, "案件 " + caseNumber + " 沒有第 " + sequence + " 號紀錄"));
    }

    private List<Proof> recordsOf(String caseNumber) {
        boolean sees = history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .processDefinitionKey(CASE)
                        .count()
                > 0;
        if (!sees) {
            throw new Refused(404, "「案號」查無 " + caseNumber + "，或您無權查看");
        }
        return records.of(caseNumber);
    }

    private static boolean madeBy(Place place, Proof proof) {
        return place.element().equals(proof.elementId())
                || proof.decisions().stream()
                        .anyMatch(decided -> place.file().equals("decisions/" + decided.decisionKey() + ".dmn")
                                && decided.ruleIds().contains(place.element()));
    }

    private TracedClause traced(Clause clause, ClauseIndex index, CaseProofs proofs, Set<String> applying) {
        List<Place> places = index.places(clause.id());
        String note = book.mark(clause.id()).map(Mark::reason).orElse(null);
        List<TracedClause.Evidence> evidence = proofs.of(clause.id()).stream()
                .map(proof -> new TracedClause.Evidence(
                        proof.sequence(),
                        proof.title(),
                        proof.formCode(),
                        proof.actor(),
                        proof.recordedAt().toString()))
                .toList();
        return new TracedClause(
                clause.id(),
                clause.number(),
                Words.phase(clause.phase()),
                Words.kind(clause.kind()),
                clause.requirement(),
                clause.question(),
                clause.appliesTo(),
                book.cited(clause),
                places,
                note,
                evidence,
                evidence.isEmpty() ? unproven(clause, index, note, applying) : "有紀錄");
    }

    /** @param applying requirements that apply to the case; null if none was chosen */
    private static String unproven(Clause clause, ClauseIndex index, String note, Set<String> applying) {
        if (note != null || BACKGROUND.contains(clause.kind())) {
            return "用語或參考";
        }
        if (index.places(clause.id()).isEmpty()) {
            return "無落實處";
        }
        if (applying == null) {
            return "已落實";
        }
        return index.isRequirement(clause.id()) && !applying.contains(clause.id()) ? "本案不適用" : "尚無紀錄";
    }
}
