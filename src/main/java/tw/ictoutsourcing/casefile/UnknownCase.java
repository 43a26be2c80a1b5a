package tw.ictoutsourcing.casefile;

/** There is no case of that number. */
public class UnknownCase extends RuntimeException {

    public UnknownCase(String caseNumber) {
        super("查無案號「" + caseNumber + "」，請確認案號（例：115-0001）。");
    }
}
