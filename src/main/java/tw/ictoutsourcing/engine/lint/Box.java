package tw.ictoutsourcing.engine.lint;

import org.w3c.dom.Element;

/** A rectangle of the drawing, in diagram pixels. */
record Box(double left, double top, double right, double bottom) {

    static Box of(Element bounds) {
        double x = number(bounds, "x");
        double y = number(bounds, "y");
        return new Box(x, y, x + number(bounds, "width"), y + number(bounds, "height"));
    }

    private static double number(Element e, String name) {
        return Double.parseDouble(e.getAttribute(name));
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    boolean inside(Box outer) {
        return left >= outer.left - 1 && top >= outer.top - 1 && right <= outer.right + 1 && bottom <= outer.bottom + 1;
    }

    boolean overlaps(Box other, double tolerance) {
        return left < other.right - tolerance
                && other.left < right - tolerance
                && top < other.bottom - tolerance
                && other.top < bottom - tolerance;
    }
}
