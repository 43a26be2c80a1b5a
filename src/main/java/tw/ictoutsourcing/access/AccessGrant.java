package tw.ictoutsourcing.access;

import java.time.LocalDate;

/**
 * One account, badge or device of one person.
 *
 * @param kind 帳號, 資料庫, 遠端VPN, 特權, 門禁 or 設備
 * @param name of the account, or the number of badge or device
 * @param validUntil last day of use
 * @param grantedBy user id, null for the system
 * @param closedOn null while it is open, as closedBy and proof
 * @param proof what shows that it was closed
 */
public record AccessGrant(
        String id,
        String caseNumber,
        String vendorId,
        String person,
        String kind,
        String name,
        LocalDate validFrom,
        LocalDate validUntil,
        String grantedBy,
        LocalDate closedOn,
        String closedBy,
        String proof) {

    /** Devices come in numbers; of accounts and badges nobody needs two. */
    static final String DEVICE = "設備";

    public boolean expired(LocalDate today) {
        return validUntil.isBefore(today);
    }

    String openKind() {
        return DEVICE.equals(kind) ? null : String.join("|", caseNumber, person, kind);
    }

    String openName() {
        return String.join("|", caseNumber, kind, name);
    }
}
