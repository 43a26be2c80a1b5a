package tw.ictoutsourcing.record;

import java.util.List;

/** Follows one case's chain from its first record to its last and notes what does not fit. */
final class ChainWalk {

    private final String caseNumber;
    private final Certificates certificates;
    private final List<String> faults;
    private int count;
    private int expected = 1;
    private String head = "";

    ChainWalk(String caseNumber, Certificates certificates, List<String> faults) {
        this.caseNumber = caseNumber;
        this.certificates = certificates;
        this.faults = faults;
    }

    void step(RecordRow row, String hash) {
        int sequence = row.sequence();
        if (sequence != expected) {
            fault("第 " + expected + " 筆紀錄遺失，下一筆為第 " + sequence + " 筆。");
        } else if (!head.equals(row.previousHash())) {
            fault("第 " + sequence + " 筆紀錄與前一筆不相連（前筆雜湊值不符）。");
        }
        // What was disposed of has no content to hash any more: its certificate vouches for it.
        if (!HashChain.hash(row).equals(hash) && !certificates.cover(row, hash)) {
            fault("第 " + sequence + " 筆紀錄的內容與雜湊值不符，可能遭竄改。");
        }
        count++;
        expected = sequence + 1;
        head = hash;
    }

    void end(int registered, String registeredHead) {
        if (count != registered) {
            fault("登記簿載有 " + registered + " 筆紀錄，實有 " + count + " 筆。");
        } else if (!head.equals(registeredHead)) {
            fault("最後一筆紀錄的雜湊值與登記簿不符。");
        }
    }

    private void fault(String what) {
        faults.add("案號 " + caseNumber + "：" + what);
    }
}
