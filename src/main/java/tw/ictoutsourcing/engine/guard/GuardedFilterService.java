package tw.ictoutsourcing.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;

/** Stored filters and what a request adds to them: checked when saved, and again whenever one is used. */
public class GuardedFilterService extends FilterServiceImpl {

    @Override
    public Filter saveFilter(Filter filter) {
        Expressions.refuseIn(filter.getQuery());
        return super.saveFilter(filter);
    }

    @Override
    public <T> List<T> list(String filterId) {
        check(filterId, null);
        return super.list(filterId);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extendingQuery) {
        check(filterId, extendingQuery);
        return super.list(filterId, extendingQuery);
    }

    @Override
    public <T> List<T> listPage(String filterId, int firstResult, int maxResults) {
        check(filterId, null);
        return super.listPage(filterId, firstResult, maxResults);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(
            String filterId, Q extendingQuery, int firstResult, int maxResults) {
        check(filterId, extendingQuery);
        return super.listPage(filterId, extendingQuery, firstResult, maxResults);
    }

    @Override
    public <T> T singleResult(String filterId) {
        check(filterId, null);
        return super.singleResult(filterId);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extendingQuery) {
        check(filterId, extendingQuery);
        return super.singleResult(filterId, extendingQuery);
    }

    @Override
    public Long count(String filterId) {
        check(filterId, null);
        return super.count(filterId);
    }

    @Override
    public Long count(String filterId, Query<?, ?> extendingQuery) {
        check(filterId, extendingQuery);
        return super.count(filterId, extendingQuery);
    }

    private void check(String filterId, Query<?, ?> extension) {
        Expressions.refuseIn(extension);
        Filter filter = getFilter(filterId);
        if (filter != null) {
            Expressions.refuseIn(filter.getQuery());
        }
    }
}
