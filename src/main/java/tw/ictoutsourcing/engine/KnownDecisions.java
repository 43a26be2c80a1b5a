package tw.ictoutsourcing.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;

/** Remembers which table a deployment has under a key: that never changes, yet the engine asks the database at every decision. */
class KnownDecisions extends DecisionDefinitionManager {

    private record Place(String deploymentId, String key) {}

    private final Map<Place, String> ids;

    private KnownDecisions(Map<Place, String> ids) {
        this.ids = ids;
    }

    static SessionsOf<DecisionDefinitionManager> factory() {
        Map<Place, String> ids = new ConcurrentHashMap<>();
        return new SessionsOf<>(DecisionDefinitionManager.class, () -> new KnownDecisions(ids));
    }

    @Override
    public DecisionDefinitionEntity findDefinitionByDeploymentAndKey(String deploymentId, String key) {
        Place place = new Place(deploymentId, key);
        String id = ids.get(place);
        DecisionDefinitionEntity known = id == null
                ? null
                : Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .getDecisionDefinitionCache()
                        .get(id);
        if (known != null) {
            return known;
        }
        DecisionDefinitionEntity found = super.findDefinitionByDeploymentAndKey(deploymentId, key);
        if (found != null) {
            ids.put(place, found.getId());
        }
        return found;
    }
}
