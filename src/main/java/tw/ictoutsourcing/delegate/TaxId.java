package tw.ictoutsourcing.delegate;

/**
 * 統一編號: eight digits, each weighted, the digits of the products summed; the sum is a multiple of 5. With a seventh
 * digit 7 the product 28 may count as 10 or as 1, so the sum may also be one short. (財政部, rule of 112-04.)
 */
final class TaxId {

    private static final int[] WEIGHTS = {1, 2, 1, 2, 1, 2, 4, 1};

    private TaxId() {}

    static boolean isValid(String number) {
        if (!number.matches("\\d{8}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int product = (number.charAt(i) - '0') * WEIGHTS[i];
            sum += product / 10 + product % 10;
        }
        return sum % 5 == 0 || (number.charAt(6) == '7' && (sum + 1) % 5 == 0);
    }
}
