package tw.ictoutsourcing.checklist;

/** A file that cannot be evidence: too large, or of a type that is not accepted. The Chinese message says which and what to do. */
public class EvidenceRefused extends Refused {

    private final boolean tooLarge;

    private EvidenceRefused(boolean tooLarge, String message) {
        super(message);
        this.tooLarge = tooLarge;
    }

    static EvidenceRefused tooLarge(long mostMegabytes) {
        return new EvidenceRefused(true, "佐證檔案：超過 " + mostMegabytes + " MB 上限，請壓縮或分成數個檔案後再上傳。");
    }

    static EvidenceRefused type() {
        return new EvidenceRefused(false, "佐證檔案：內容不是可接受的類型，請改用 PDF、ODT、ODS、ODP、DOCX、XLSX、PPTX、PNG、JPG、TXT、CSV 或 ZIP。");
    }

    static EvidenceRefused empty() {
        return new EvidenceRefused(false, "佐證檔案：檔案是空的，請選擇有內容的檔案。");
    }

    public boolean tooLarge() {
        return tooLarge;
    }
}
