package tw.ictoutsourcing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which room may know which. */
@AnalyzeClasses(packages = "tw.ictoutsourcing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "tw.ictoutsourcing.";

    @ArchTest
    static final ArchRule onlyTheWallAndItsNeighboursKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "delegate..", ROOT + "engine..", ROOT + "cockpit..", ROOT + "tasklist..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule caseFileKnowsNoOtherRoom = knowsOnly("casefile");

    @ArchTest
    static final ArchRule recordsKnowOnlyTheCaseFile = knowsOnly("record", "casefile");

    @ArchTest
    static final ArchRule notificationIsIndependent = knowsOnly("notification");

    @ArchTest
    static final ArchRule checklistIsIndependent = knowsOnly("checklist");

    @ArchTest
    static final ArchRule accessIsIndependent = knowsOnly("access");

    @ArchTest
    static final ArchRule deputiesAreIndependent = knowsOnly("deputy");

    @ArchTest
    static final ArchRule incidentIsIndependent = knowsOnly("incident");

    @ArchTest
    static final ArchRule engineStandsApart = knowsOnly("engine");

    @ArchTest
    static final ArchRule noRoomKnowsAnotherInACircle =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesAreTheDomains = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    private static ArchRule knowsOnly(String room, String... others) {
        return classes()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .onlyDependOnClassesThat(new DescribedPredicate<JavaClass>("are of " + room + " or what it may know") {
                    @Override
                    public boolean test(JavaClass known) {
                        String name = known.getPackageName() + ".";
                        if (!name.startsWith(ROOT) || name.startsWith(ROOT + room + ".")) {
                            return true;
                        }
                        return java.util.Arrays.stream(others).anyMatch(o -> name.startsWith(ROOT + o + "."));
                    }
                })
                // Some rooms are furnished later.
                .allowEmptyShould(true);
    }
}
