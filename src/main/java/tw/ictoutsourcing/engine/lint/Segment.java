package tw.ictoutsourcing.engine.lint;

/** One straight piece of a drawn flow, in diagram pixels. */
record Segment(String flow, double x1, double y1, double x2, double y2) {

    private static final double TOLERANCE = 2;

    boolean horizontal() {
        return Math.abs(y1 - y2) <= TOLERANCE;
    }

    boolean vertical() {
        return Math.abs(x1 - x2) <= TOLERANCE;
    }

    boolean cuts(Box box) {
        return Math.min(x1, x2) < box.right() - TOLERANCE
                && Math.max(x1, x2) > box.left() + TOLERANCE
                && Math.min(y1, y2) < box.bottom() - TOLERANCE
                && Math.max(y1, y2) > box.top() + TOLERANCE;
    }

    /** Crosses in the inside of both, one horizontal and one vertical. */
    boolean crosses(Segment other) {
        if (horizontal() && other.vertical()) {
            return within(other.x1, x1, x2) && within(y1, other.y1, other.y2);
        }
        return vertical() && other.horizontal() && other.crosses(this);
    }

    private static boolean within(double value, double a, double b) {
        return value > Math.min(a, b) + TOLERANCE && value < Math.max(a, b) - TOLERANCE;
    }
}
