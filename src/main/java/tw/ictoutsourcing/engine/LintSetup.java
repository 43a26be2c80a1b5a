package tw.ictoutsourcing.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tw.ictoutsourcing.engine.access.Groups;
import tw.ictoutsourcing.engine.lint.ModelLint;
import tw.ictoutsourcing.engine.lint.Surroundings;

/** Tells the lint what this application knows: its beans, groups and clauses. */
@Configuration(proxyBeanMethods = false)
class LintSetup {

    /** First column: clause id. Not packaged yet: then clause ids are not checked. */
    private static final String CLAUSES = "clauses.csv";

    @Bean
    ModelLint modelLint(ListableBeanFactory beans) {
        DiagramBeans diagramBeans = new DiagramBeans(beans);
        return new ModelLint(() -> new Surroundings(diagramBeans.names(), Groups::isKnown, clauses()));
    }

    private static Set<String> clauses() {
        ClassPathResource file = new ClassPathResource(CLAUSES);
        if (!file.exists()) {
            return Set.of();
        }
        try {
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, Math.max(0, line.indexOf(','))))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("無法讀取條文清單 " + CLAUSES, e);
        }
    }
}
