package tw.ictoutsourcing.engine;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The beans that diagrams may name: those of the delegate package. Expressions see nothing else of the application, so
 * that an edited model cannot reach, say, the data source.
 */
class DiagramBeans extends AbstractMap<Object, Object> {

    private static final String PACKAGE = "tw.ictoutsourcing.delegate";

    private final ListableBeanFactory beans;

    DiagramBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    Set<String> names() {
        return Arrays.stream(beans.getBeanDefinitionNames())
                .filter(this::isForDiagrams)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text && beans.containsBean(text) && isForDiagrams(text);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return names().stream()
                .map(name -> Map.<Object, Object>entry(name, get(name)))
                .collect(Collectors.toSet());
    }

    private boolean isForDiagrams(String name) {
        Class<?> type = beans.getType(name, false);
        return type != null && type.getPackageName().equals(PACKAGE);
    }
}
