package tw.ictoutsourcing.engine.lint;

import java.util.List;

/** One family of rules over a whole set of models. */
interface Rule {

    void check(ModelSet models, Surroundings around, List<Fault> faults);
}
