package tw.ictoutsourcing.checklist;

/** Check digit rule of the 統一編號 (Ministry of Finance: multiples of 5 since 2023-04-01). */
public final class TaxId {

    private static final int[] WEIGHTS = {1, 2, 1, 2, 1, 2, 4, 1};

    private TaxId() {}

    public static boolean valid(String number) {
        if (number == null || !number.matches("[0-9]{8}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int product = (number.charAt(i) - '0') * WEIGHTS[i];
            sum += product / 10 + product % 10;
        }
        // 7 × 4 = 28, whose digits sum to 10: the ten may count as 1 + 0, so one more is allowed.
        return sum % 5 == 0 || number.charAt(6) == '7' && (sum + 1) % 5 == 0;
    }
}
