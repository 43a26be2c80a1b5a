package tw.ictoutsourcing.record;

/** Three years: from creation for a checklist, from contract end for anything else. */
class FixedRetention implements Retention {

    @Override
    public Rule ruleFor(String procedure, String recordType) {
        boolean checklist = recordType.equals("checklist");
        return new Rule(
                checklist ? "IMS-P-018-03" : null, "委外廠商查核項目表", "業務承辦人員", checklist ? "建立" : "契約終止", 3, "NFU-5.11-3");
    }
}
