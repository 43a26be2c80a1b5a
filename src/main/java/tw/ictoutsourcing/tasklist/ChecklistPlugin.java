package tw.ictoutsourcing.tasklist;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Registers the checklist resources and the web component with Tasklist. */
public class ChecklistPlugin extends AbstractTasklistPlugin {

    static final String ID = "checklist";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(ChecklistRootResource.class, Refusals.class);
    }
}
