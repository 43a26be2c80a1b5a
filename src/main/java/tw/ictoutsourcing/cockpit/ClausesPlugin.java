package tw.ictoutsourcing.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Registers 「條文對照」 with Cockpit. */
public class ClausesPlugin extends AbstractCockpitPlugin {

    static final String ID = "clauses";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(ClausesRootResource.class, Refusals.class);
    }
}
