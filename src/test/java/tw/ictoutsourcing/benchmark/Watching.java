package tw.ictoutsourcing.benchmark;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import tw.ictoutsourcing.checklist.ChecklistRows;
import tw.ictoutsourcing.checklist.Checklists;
import tw.ictoutsourcing.checklist.EvidenceStore;

/** Puts a meter into the application. Without annotation, so that no other test's component scan finds it. */
class Watching {

    /** Pages of a checklist that a user only looks at are not part of the comparison; what they write is. */
    private static final Map<Class<?>, Set<String>> WRITES = Map.of(
            Checklists.class, Set.of("create", "fill", "requireUpload", "touch"),
            ChecklistRows.class, Set.of("add", "following"),
            EvidenceStore.class, Set.of("store"));

    @Bean
    static BeanPostProcessor watchedDatabase(Meter meter) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? meter.watch(database) : bean;
            }
        };
    }

    /** Infrastructure, for only such advisors are applied here, and outermost, so that the commit is measured. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor measuredWrites(MethodInterceptor write) {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                new StaticMethodMatcherPointcut() {
                    @Override
                    public boolean matches(Method method, Class<?> type) {
                        return WRITES.getOrDefault(type, Set.of()).contains(method.getName());
                    }
                },
                write);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }
}
