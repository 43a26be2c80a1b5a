package tw.ictoutsourcing.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tw.ictoutsourcing.OutsourcingApplication;
import tw.ictoutsourcing.TestDatabase;
import tw.ictoutsourcing.checklist.Checklists;
import tw.ictoutsourcing.checklist.EvidenceStore;
import tw.ictoutsourcing.delegate.TaskChecklist;
import tw.ictoutsourcing.delegate.TaskChecklists;
import tw.ictoutsourcing.wholecase.CaseData;
import tw.ictoutsourcing.wholecase.CaseWalk;

/**
 * The whole application. Measured is what moves a case: the start, every form that is sent, every timer, and whatever
 * is written into checklists and evidence. Not measured is what only shows: lists of tasks, forms, pages.
 */
final class Ours implements AutoCloseable {

    private static final Set<String> MOVES = Set.of("submitStartForm", "submitTaskForm", "executeJob");

    private final Meter meter = new Meter();
    private final ConfigurableApplicationContext application;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private boolean recording;

    Ours(TestDatabase database) {
        application = new SpringApplicationBuilder(OutsourcingApplication.class, Watching.class)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("meter", meter);
                    context.getBeanFactory().registerSingleton("write", (MethodInterceptor) this::write);
                })
                .run(
                        "--spring.datasource.url=" + database.freshUrl(),
                        "--spring.datasource.username=" + database.user(),
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false");
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    Meter meter() {
        return meter;
    }

    /** Walks a case from request to closed. @return elements walked */
    List<String> walk(CaseData data) {
        BeanFactory beans = proxy(
                BeanFactory.class, application, Map.of("getBean", proxy(ProcessEngine.class, engine(), services())));
        try (CaseWalk walk = new CaseWalk(beans, data)) {
            walk.request().untilEnd();
            return walk.walked();
        }
    }

    /** Likewise, and notes what moved it. */
    Step.Script record(CaseData data) {
        recording = true;
        List<String> walked = walk(data);
        recording = false;
        return new Step.Script(List.copyOf(steps), walked);
    }

    @Override
    public void close() {
        application.close();
    }

    private ProcessEngine engine() {
        return bean(ProcessEngine.class);
    }

    private Map<String, Object> services() {
        return Map.of(
                "getFormService", moving(FormService.class, engine().getFormService()),
                "getManagementService", moving(ManagementService.class, engine().getManagementService()));
    }

    /** Answers some methods itself; a bean factory's engine is the only bean it exchanges. */
    private static <T> T proxy(Class<T> type, Object real, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            boolean other = given != null && given[0] != ProcessEngine.class;
            Object answer = other ? null : answers.get(method.getName());
            return answer == null ? invoke(real, method, given) : answer;
        }));
    }

    private <T> T moving(Class<T> type, T service) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (!MOVES.contains(method.getName())) {
                return invoke(service, method, given);
            }
            if (recording) {
                steps.add(step(method.getName(), given));
                files.clear();
            }
            return meter.measure(() -> invoke(service, method, given));
        }));
    }

    private static Object invoke(Object target, Method method, Object[] given) throws Exception {
        try {
            return method.invoke(target, given);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception known ? known : e;
        }
    }

    private Object write(MethodInvocation call) throws Exception {
        if (call.getThis() instanceof EvidenceStore) {
            byte[] content = new byte[((Long) call.getArguments()[2]).intValue()];
            files.put("file" + files.size() + "_" + call.getArguments()[1], content);
        }
        return meter.measure(() -> {
            try {
                return call.proceed();
            } catch (Exception e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private Step step(String move, Object[] given) {
        String id = (String) given[0];
        if (move.equals("executeJob")) {
            TimerEntity timer = (TimerEntity)
                    engine().getManagementService().createJobQuery().jobId(id).singleResult();
            return new Step(
                    Step.Kind.TIMER,
                    key(timer.getProcessDefinitionId()),
                    engine().getManagementService()
                            .createJobDefinitionQuery()
                            .jobDefinitionId(timer.getJobDefinitionId())
                            .singleResult()
                            .getActivityId(),
                    Map.of(),
                    null,
                    Map.of());
        }
        Map<String, Object> values = new LinkedHashMap<>((Map<String, Object>) given[1]);
        if (move.equals("submitStartForm")) {
            return new Step(Step.Kind.START, key(id), null, values, null, Map.of());
        }
        Task task = engine().getTaskService().createTaskQuery().taskId(id).singleResult();
        Map<String, Object> checklist = bean(TaskChecklists.class)
                .of(task)
                .map(TaskChecklist::checklistId)
                .map(bean(Checklists.class)::content)
                .orElse(null);
        return new Step(
                Step.Kind.TASK,
                key(task.getProcessDefinitionId()),
                task.getTaskDefinitionKey(),
                values,
                checklist,
                new LinkedHashMap<>(files));
    }

    /** The process of a definition id, which begins with it. */
    private static String key(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }
}
