package tw.ictoutsourcing.engine.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Holds a set of models against all rules. A model with a fault must not be deployed. */
public class ModelLint {

    private static final List<Rule> RULES = List.of(
            new IdRule(),
            new NameRule(),
            new CodeRule(),
            new BeanRule(),
            new FormRule(),
            new FormFileRule(),
            new ReferenceRule(),
            new GroupRule(),
            new ClauseRule(),
            new LifeRule(),
            new TableRule(),
            new EntryRule());

    private final Supplier<Surroundings> surroundings;

    /** @param surroundings asked at every check, because groups may come at run time */
    public ModelLint(Supplier<Surroundings> surroundings) {
        this.surroundings = surroundings;
    }

    /** All faults, in the order of the rules; empty if the models may be deployed. */
    public List<Fault> check(List<ModelFile> files) {
        List<Fault> faults = new ArrayList<>();
        ModelSet models = new ModelSet(files, faults);
        Surroundings around = surroundings.get();
        // A file that does not parse would only make its neighbours look wrong.
        if (faults.isEmpty()) {
            RULES.forEach(rule -> rule.check(models, around, faults));
        }
        return faults;
    }
}
