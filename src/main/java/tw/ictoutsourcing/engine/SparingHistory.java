package tw.ictoutsourcing.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * History of level full but for one thing: not every single change of a variable is kept (act_hi_detail), only its latest value. Who
 * entered what is in the records, where nobody can change it, and nothing that comes with the product shows those rows, which were an
 * eighth of all that a case writes.
 */
class SparingHistory extends DbHistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!event.isEventOfType(HistoryEventTypes.FORM_PROPERTY_UPDATE)) {
            super.handleEvent(event);
        }
    }

    @Override
    protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity event) {
        return false;
    }

    /** Durations need the beginning. That of a task is at hand, the task being so; the engine would read it from the history. */
    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        DbEntityManager entities = getDbEntityManager();
        Date start = isInitialEvent(event) ? null : start(event, entities);
        if (start == null || entities.getCachedEntity(event.getClass(), event.getId()) != null) {
            super.insertOrUpdate(event);
        } else {
            ((HistoricScopeInstanceEvent) event).setStartTime(start);
            entities.merge(event);
        }
    }

    private static Date start(HistoryEvent event, DbEntityManager entities) {
        if (event instanceof HistoricTaskInstanceEventEntity ended) {
            TaskEntity task = entities.getDbEntityCache().get(TaskEntity.class, ended.getTaskId());
            return task == null ? null : task.getCreateTime();
        }
        if (event instanceof HistoricActivityInstanceEventEntity ended) {
            // A user task begins and ends with its task, which is told first.
            return entities.getCachedEntitiesByType(HistoricTaskInstanceEventEntity.class).stream()
                    .filter(task -> ended.getActivityInstanceId().equals(task.getActivityInstanceId()))
                    .map(HistoricScopeInstanceEvent::getStartTime)
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }
}
